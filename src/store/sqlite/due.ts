/**
 * SQL: when a notice may be tried. Null while its recipient has no address; not before `at`, nor while they have a form
 * open on that case.
 */
export function due(recipient: string, number: string, at: string): string {
  const form = `SELECT until FROM forms WHERE forms.number = ${number} AND person = ${recipient}`;
  return `CASE WHEN EXISTS (SELECT 1 FROM contacts WHERE contacts.recipient = ${recipient} AND reachable)
    THEN max(${at}, coalesce((${form}), 0)) END`;
}

/** The same for a notice that is in the outbox already. */
export const dueAgain = due('outbox.recipient', 'outbox.number', 'coalesce(due, 0)');
