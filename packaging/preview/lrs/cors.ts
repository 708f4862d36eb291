/** True for a host name that is this machine. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * CORS headers for an origin that may call: any loopback origin, the LRS's own origin, and those configured.
 * Others get none, and the browser keeps the answer from them.
 */
export function corsHeaders(
  origin: string | undefined,
  host: string | undefined,
  configured: readonly string[],
): Record<string, string> {
  if (origin === undefined || !URL.canParse(origin)) return {};
  const from = new URL(origin);
  if (!isLoopback(from.hostname) && from.host !== host && !configured.includes(origin)) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers':
      'ETag, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through',
    Vary: 'Origin',
  };
}

/** Further headers of the answer to a preflight. */
export const preflightHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Methods': 'GET, HEAD, PUT, POST, DELETE',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match, Accept-Language',
  'Access-Control-Max-Age': '600',
};
