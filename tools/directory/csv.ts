import { detectDelimiter, parseCsv, writeCsv } from 'hucre/csv';
import type { Cell } from '../../src/organisation/table/rows.js';
import { StartFault } from '../../src/startFault.js';

/** What a spreadsheet takes for the beginning of a formula, also after spaces (ASVS 1.2.10). */
const dangerous = /^\s*[=+\-@\t\r\0]/;
/** The same behind apostrophes: one more makes it text, one less is what was meant. */
const escaped = /^'+\s*[=+\-@\t\r\0]/;

/** The rows of a CSV file with commas, semicolons or tabs. Throws with what is wrong with the file as a whole. */
export function readCsv(bytes: Uint8Array): readonly (readonly Cell[])[] {
  const text = decode(bytes);
  // Quotes come in pairs. With one too many, rows would run together without a word.
  if ((text.match(/"/g) ?? []).length % 2 === 1)
    throw new StartFault(['The file has a quotation mark without its pair: it is damaged, or no CSV file.']);
  const delimiter = detectDelimiter(text.slice(0, text.search(/[\r\n]|$/)));
  return parseCsv(text, { delimiter }).map((row) => row.map((value) => toCell(String(value ?? ''))));
}

/** As Excel in Swedish opens it: UTF-8 with its mark, and semicolons. */
export function writeCsvBytes(grid: readonly (readonly string[])[]): Uint8Array {
  const rows = grid.map((row) => row.map((text) => (dangerous.test(text) || escaped.test(text) ? `'${text}` : text)));
  return new TextEncoder().encode(writeCsv(rows, { delimiter: ';', bom: true, quoteStyle: 'all' }));
}

function toCell(text: string): Cell {
  if (dangerous.test(text)) return { refused: "begins as a formula does: write its value, or put ' before it" };
  return escaped.test(text) ? text.slice(1) : text;
}

/** Excel writes UTF-8 with a mark, UTF-16 with a mark, or the code page of Western Windows. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
