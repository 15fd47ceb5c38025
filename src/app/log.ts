/** Coded lines: `code` is stable and searchable, fields hold ids and counts, never people's words or secrets. */
export interface Log {
  info(code: string, fields?: object): void;
  warn(code: string, fields?: object): void;
  error(code: string, error: unknown, fields?: object): void;
}
