/** The parts of one SELECT, each without its keyword; what the query does not have is undefined. */
export interface QueryParts {
  readonly top: string | undefined;
  readonly value: boolean;
  readonly select: string;
  readonly from: string;
  readonly where: string | undefined;
  readonly orderBy: string | undefined;
  /** What the FROM clause calls a document. */
  readonly alias: string;
}

const clause = /\b(SELECT|FROM|WHERE|ORDER\s+BY)\b/gi;

export function partsOf(query: string): QueryParts {
  const found = [...masked(query).matchAll(clause)].map((match) => ({
    name: (match[1] ?? '').slice(0, 5).toUpperCase(),
    match,
  }));
  const textOf = (name: string) => {
    const at = found.findIndex((each) => each.name === name);
    const match = found[at]?.match;
    return match && query.slice(match.index + match[0].length, found[at + 1]?.match.index).trim();
  };
  const [, top, value, select] = /^(?:TOP\s+(\S+)\s+)?(VALUE\s+)?([^]*)$/i.exec(textOf('SELEC') ?? '') ?? [];
  const from = textOf('FROM') ?? '';
  const [, source, name] = /^(\w+)(?:\s+(?:AS\s+)?(?!JOIN\b)(\w+))?/i.exec(from) ?? [];
  const alias = name ?? source ?? '';
  return {
    top,
    value: value !== undefined,
    select: select ?? '',
    from,
    where: textOf('WHERE'),
    orderBy: textOf('ORDER'),
    alias,
  };
}

export function textOf({ top, value, select, from, where, orderBy }: QueryParts): string {
  const words = ['SELECT', top && `TOP ${top}`, value && 'VALUE', select, `FROM ${from}`];
  return [...words, where && `WHERE ${where}`, orderBy && `ORDER BY ${orderBy}`].filter(Boolean).join(' ');
}

export function narrowed(parts: QueryParts, condition: string): QueryParts {
  return { ...parts, where: parts.where === undefined ? condition : `(${parts.where}) AND (${condition})` };
}

/** What commas separate outside brackets and quotes. */
export function listed(text: string): readonly string[] {
  const cuts = [...masked(text).matchAll(/,/g)].map(({ index }) => index);
  return [-1, ...cuts].map((from, at) => text.slice(from + 1, cuts[at]).trim());
}

/** The same text with all that stands in quotes or brackets blanked: what is left belongs to the outermost SELECT. */
function masked(text: string): string {
  let depth = 0;
  const blank = (piece: string) => {
    if (/^[)\]}]$/.test(piece)) depth -= 1;
    const shown = depth === 0 && piece.length === 1 ? piece : ' '.repeat(piece.length);
    if (/^[([{]$/.test(piece)) depth += 1;
    return shown;
  };
  return text.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^]/g, blank);
}
