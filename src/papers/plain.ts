// What XML 1.0 cannot hold, and marks that turn the direction of whatever stands after them, a decision's outcome among it.
const unwanted = /(?![\n\t])\p{Cc}|\p{Surrogate}|[\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu;

// But the spaces that hold a number together.
const spaces = /[^\S\u00a0]+/g;

/** The lines of a text as they can stand in any file, none of them empty. */
export function linesOf(text: string): readonly string[] {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(unwanted, '').split('\n');
  return lines.map((line) => line.replace(spaces, ' ').trim()).filter(Boolean);
}

/** A text on one line. */
export function oneLine(text: string): string {
  return linesOf(text).join(' ');
}

/** A name that every file system takes; at most 120 characters. */
export function fileName(text: string): string {
  const safe = oneLine(text).normalize('NFC').replace(/[^\p{L}\p{N} ,.-]+/gu, ' ').replace(/ +/g, ' ');
  return [...safe].slice(0, 120).join('').replace(/^[ .]+|[ .]+$/g, '') || 'papper';
}
