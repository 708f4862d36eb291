/** Asks the preview's server. @throws Error with the server's own words when it refuses */
export async function ask<T>(path: string, post?: unknown): Promise<T> {
  const request = post === undefined ? {} : { method: 'POST', body: JSON.stringify(post) };
  const response = await fetch(path, request);
  const answer: unknown = await response.json();
  if (response.ok) return answer as T;
  throw new Error((answer as { readonly error: string }).error);
}
