import { readFile, stat, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Cell, Table } from '../../src/organisation/table/rows.js';
import { toGrid, type Written } from '../../src/organisation/table/write.js';
import { StartFault } from '../../src/startFault.js';
import { readCsv, writeCsvBytes } from './csv.js';
import { readWorkbook, writeWorkbook } from './workbook.js';

const mostBytes = 10 * 1024 * 1024;

const formats = {
  '.xlsx': { read: async (bytes: Uint8Array) => fromGrid(await readWorkbook(bytes)), write: (rows: readonly Written[]) => writeWorkbook(toGrid(rows)) },
  '.csv': { read: (bytes: Uint8Array) => fromGrid(readCsv(bytes)), write: (rows: readonly Written[]) => writeCsvBytes(toGrid(rows)) },
  '.json': { read: readJson, write: (rows: readonly Written[]) => `${JSON.stringify(rows, null, 2)}\n` },
} as const;

/** Reads a table of roles in the format that the file's name tells. Rejects with a `StartFault` when it is no such file. */
export async function readTable(path: string): Promise<Table> {
  const { read } = formatOf(path);
  const { size } = await stat(path).catch(cannot('read', path));
  if (size > mostBytes) throw new StartFault([`${path} is larger than ${mostBytes / 1024 / 1024} MB: is this the right file?`]);
  if (size === 0) throw new StartFault([`${path} is empty.`]);
  return read(await readFile(path).catch(cannot('read', path)));
}

export async function writeTable(path: string, rows: readonly Written[]): Promise<void> {
  await writeFile(path, await formatOf(path).write(rows)).catch(cannot('written', path));
}

function formatOf(path: string) {
  const extension = extname(path).toLowerCase();
  if (extension === '.xlsx' || extension === '.csv' || extension === '.json') return formats[extension];
  throw new StartFault([`${path} must end with .xlsx, .csv or .json.`]);
}

/** Spreadsheets count rows from 1, and the first has the headings. */
function fromGrid([headings = [], ...rows]: readonly (readonly Cell[])[]): Table {
  return {
    headings: headings.map((cell) => (typeof cell === 'string' ? cell : '')),
    rows: rows.map((cells, i) => ({ number: i + 2, cells })),
  };
}

/** A list of objects, a row each from 1, with the columns' names as keys. */
function readJson(bytes: Uint8Array): Table {
  const rows = parsed(new TextDecoder().decode(bytes));
  const headings = [...new Set(rows.flatMap(Object.keys))];
  if (headings.length > 100) throw new StartFault(['The file has more than a hundred different keys: is this the right file?']);
  return { headings, rows: rows.map((row, i) => ({ number: i + 1, cells: headings.map((key) => toCell(Object.hasOwn(row, key) ? row[key] : '')) })) };
}

function parsed(text: string): readonly Readonly<Record<string, unknown>>[] {
  const wrong = new StartFault(['The file is no list of rows in JSON, such as [{ "role": "itLead", "objectId": "…", "from": "2026-01-01" }].']);
  try {
    const rows: unknown = JSON.parse(text);
    if (Array.isArray(rows) && rows.every(isRecord)) return rows;
  } catch {
    throw wrong;
  }
  throw wrong;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toCell(value: unknown): Cell {
  if (value === null) return '';
  return typeof value === 'string' ? value : { refused: 'must be a text in quotes' };
}

function cannot(what: string, path: string): (error: unknown) => never {
  return (error) => {
    throw new StartFault([`${path} cannot be ${what}: ${String(error)}`]);
  };
}
