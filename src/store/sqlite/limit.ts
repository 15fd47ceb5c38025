/** SQL: no more rows than `parameter` says. SQLite plans a statement anew whenever a LIMIT by itself is given its value, not a sum. */
export function limitTo(parameter: string): string {
  return `LIMIT ${parameter} + 0`;
}
