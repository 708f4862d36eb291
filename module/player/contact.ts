/** Where whoever answers for the course is written to: an e-mail address or a web page, as `config.json` names it. */
export function contactAddress(contact: string, subject?: string): string {
  if (!contact.includes('@')) return contact;
  // A browser shows a plus as it is: spaces of a subject are %20. @see RFC 6068 5
  return `mailto:${contact}${subject === undefined ? '' : `?subject=${encodeURIComponent(subject)}`}`;
}
