/**
 * Finds where a text stops being JSON, since JSON.parse tells the place only for some faults in some versions of Node.
 * Returns the index of the first token that cannot stand there, or the text's length where something is missing.
 */
export function indexOfJsonFault(text: string): number {
  const open: string[] = [];
  let expected: Expectation = 'value';
  let index = 0;
  for (;;) {
    const { kind, start, end } = tokenAt(text, index);
    const next = follow(expected, kind, open);
    if (next === null) return start;
    expected = next;
    index = end;
  }
}

type Expectation = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';
interface Token {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

const blank = /[ \t\n\r]*/y;
// Anything from the space up but the quote and the backslash, or an escape.
const string = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/;
const token = new RegExp(`[{}[\\],:]|${string.source}|${number.source}|(?:true|false|null)(?!\\w)`, 'y');

/** The token after any blanks; its kind is the bracket or sign itself, `string`, `scalar`, or `` for none. */
function tokenAt(text: string, from: number): Token {
  blank.lastIndex = from;
  blank.exec(text);
  const start = blank.lastIndex;
  token.lastIndex = start;
  const found = token.exec(text)?.[0] ?? '';
  const kind = found.startsWith('"') ? 'string' : /^[-\dtfn]/.test(found) ? 'scalar' : found;
  return { kind, start, end: start + found.length };
}

/** What may come after a token, or null where it may not come itself. Keeps `open`, the brackets not yet closed. */
function follow(expected: Expectation, kind: string, open: string[]): Expectation | null {
  const inside = open.at(-1);
  if (expected === ':') return kind === ':' ? 'value' : null;
  if (expected === ', or end' && kind === ',' && inside) return inside === '{' ? 'key' : 'value';
  if (kind === '}' && inside === '{' && (expected === 'key or }' || expected === ', or end')) return close(open);
  if (kind === ']' && inside === '[' && (expected === 'value or ]' || expected === ', or end')) return close(open);
  if (expected === 'key' || expected === 'key or }') return kind === 'string' ? ':' : null;
  if (expected === ', or end') return null;
  if (kind === 'string' || kind === 'scalar') return ', or end';
  if (kind !== '{' && kind !== '[') return null;
  open.push(kind);
  return kind === '{' ? 'key or }' : 'value or ]';
}

function close(open: string[]): Expectation {
  open.pop();
  return ', or end';
}
