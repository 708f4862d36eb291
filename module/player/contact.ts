/** Where whoever answers for the course is written to: an e-mail address or a web page. Null where `config.json` says it in other words. */
export function contactAddress(contact: string, subject?: string): string | null {
  if (/^https?:/.test(contact)) return contact;
  if (!/^\S+@\S+$/.test(contact)) return null;
  // A browser shows a plus as it is: spaces of a subject are %20. @see RFC 6068 5
  return `mailto:${contact}${subject === undefined ? '' : `?subject=${encodeURIComponent(subject)}`}`;
}
