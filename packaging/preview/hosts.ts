const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * True when a Host header names this machine or a name allowed on purpose. A page elsewhere that points its own name at
 * 127.0.0.1 (DNS rebinding) would otherwise read and delete what lies here.
 */
export function isAllowedHost(header: string | undefined, allowed: readonly string[]): boolean {
  const name = (header ?? '').replace(/:\d+$/, '').toLowerCase();
  return loopback.includes(name) || allowed.includes(name);
}

/** True when a request that changes something comes from a page of the preview itself, or from no page at all. */
export function isAllowedOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin === undefined || origin === `http://${host}`;
}
