/** SQL: when a notice may be tried, not before `at`. Null while its recipient has no address. */
export function due(recipient: string, at: string): string {
  return `iif(EXISTS (SELECT 1 FROM contacts WHERE contacts.recipient = ${recipient} AND reachable), ${at}, NULL)`;
}
