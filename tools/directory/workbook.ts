import { crc32 } from 'node:zlib';
import { unzipSync, zipSync, type Unzipped } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Cell } from '../../src/organisation/table/rows.js';
import { StartFault } from '../../src/startFault.js';

/** What a workbook may unpack to, in bytes: some thousand times the roles of fourteen municipalities. */
const mostUnpacked = 64 * 1024 * 1024;
const mostParts = 1_000;

/** The first sheet of an Excel workbook. Rejects with what is wrong with the file as a whole. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly (readonly Cell[])[]> {
  // Packed anew, so that no header can promise the reader less than it would unpack.
  const { sheets } = await readXlsx(zipSync(unpack(bytes), { level: 0 }), { sheets: [0] }).catch(notAWorkbook);
  const [sheet] = sheets;
  const formulas = new Set([...(sheet?.cells ?? [])].flatMap(([place, { type, formula }]) => (type === 'formula' || formula !== undefined ? [place] : [])));
  return (sheet?.rows ?? []).map((row, r) =>
    row.map((value, c) => (formulas.has(`${r},${c}`) ? { refused: 'holds a formula: write its value instead' } : textOf(value))),
  );
}

/** All cells as text: nothing in them is a formula, whatever they begin with. */
export function writeWorkbook(grid: readonly (readonly string[])[]): Promise<Uint8Array> {
  const rows = grid.map((row) => [...row]);
  const columns = (rows[0] ?? []).map(() => ({ width: 30, numFmt: '@' }));
  return writeXlsx({ sheets: [{ name: 'Roller', columns, rows }] });
}

function unpack(bytes: Uint8Array): Unzipped {
  const sizes = new Map<string, number>();
  let total = 0;
  const parts = unzipped(bytes, ({ name, originalSize }) => {
    total += originalSize;
    if (total > mostUnpacked || sizes.size >= mostParts)
      throw new StartFault([`The workbook unpacks to more than ${mostUnpacked / 1024 / 1024} MB: is this the right file?`]);
    sizes.set(name, originalSize);
    return true;
  });
  const archive = Buffer.from(bytes);
  for (const [name, content] of Object.entries(parts))
    if (content.length !== sizes.get(name) || !isUnharmed(archive, name, content)) notAWorkbook();
  return parts;
}

function unzipped(bytes: Uint8Array, filter: (part: { readonly name: string; readonly originalSize: number }) => boolean): Unzipped {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof StartFault) throw error;
    return notAWorkbook();
  }
}

/**
 * fflate compares no checksums, and a part whose name is harmed would just be missing: an unharmed part has its checksum
 * somewhere in the archive, and its name twice, before it and in the table of contents.
 */
function isUnharmed(archive: Buffer, name: string, content: Uint8Array): boolean {
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(content));
  return archive.includes(sum) && archive.indexOf(name) < archive.lastIndexOf(name);
}

function notAWorkbook(): never {
  throw new StartFault(['The file is no Excel workbook (.xlsx), or it is damaged: save it once more.']);
}

function textOf(value: string | number | boolean | Date | null): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString().slice(0, 10);
  return value === null ? '' : String(value);
}
