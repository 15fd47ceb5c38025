import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { columns } from '../../src/organisation/table/columns.js';
import type { Table } from '../../src/organisation/table/rows.js';
import type { Written } from '../../src/organisation/table/write.js';
import { readTable, writeTable } from '../../tools/directory/files.js';
import { anyName } from '../support/anyOrganisation.js';

const folder = mkdtempSync(join(tmpdir(), 'roles-'));
after(() => rmSync(folder, { recursive: true }));

const pathTo = (name: string) => join(folder, name);
const empty: Written = { role: '', municipality: '', name: '', email: '', objectId: '', tenantId: '', deputyFor: '', from: '', to: '' };

function reading(name: string, content: string | Uint8Array): Promise<Table> {
  writeFileSync(pathTo(name), content);
  return readTable(pathTo(name));
}

/** A workbook with one sheet, as its XML says it. */
function workbook(rows: string): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Roller', rows: [['Roll']] }] }).then((bytes) => withSheet(bytes, rows));
}

async function withSheet(bytes: Uint8Array, rows: string): Promise<Uint8Array> {
  const { unzipSync } = await import('fflate');
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  return zipSync({ ...unzipSync(bytes), 'xl/worksheets/sheet1.xml': strToU8(sheet) });
}

describe('files of roles', () => {
  for (const extension of ['.xlsx', '.csv', '.json'])
    it(`[DIX5] every text written to ${extension} is read back as it was, whatever it begins with`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(anyName, anyName), { minLength: 1, maxLength: 5 }), async (names) => {
          const rows = names.map(([name, email]) => ({ ...empty, role: 'itLead', name, email }));
          await writeTable(pathTo(`any${extension}`), rows);
          const read = await readTable(pathTo(`any${extension}`));
          assert.equal(read.headings.length, columns.length);
          const [name, email] = [/^(Namn|name)$/, /^(E-post|email)$/].map((title) => read.headings.findIndex((h) => title.test(h)));
          assert.deepEqual(read.rows.map(({ cells }) => [cells[name ?? -1], cells[email ?? -1]]), names);
        }),
        { numRuns: 60 },
      );
    });

  it('[DIX5] what begins as a formula stands in CSV behind an apostrophe', async () => {
    await writeTable(pathTo('safe.csv'), ['=1', ' +1', '-1', '@a', "'=1", "O'Hara"].map((name) => ({ ...empty, name })));
    const { readFileSync } = await import('node:fs');
    const written = [...readFileSync(pathTo('safe.csv'), 'utf8').matchAll(/"";"";"([^"]+)";""/g)].map(([, name]) => name);
    assert.deepEqual(written, ["'=1", "' +1", "'-1", "'@a", "''=1", "O'Hara"]);
  });

  it('[DIX6] a formula is refused in CSV, however far in it begins, and told by its row', async () => {
    for (const formula of ['=1+1', '  =cmd', '+46', '-1', '@SUM(A1)']) {
      const { rows } = await reading('formula.csv', `Roll;Namn\nitLead;Ann\nitLead;${formula}\n`);
      assert.ok(typeof rows[1]?.cells[1] === 'object' && rows[1].number === 3, formula);
    }
  });

  it('[DIX6] a formula is refused in a workbook, also one that is shared or has no value, while a text may look like one', async () => {
    const rows = [
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Roll</t></is></c></row>',
      '<row r="2"><c r="A2" t="str"><f>"it"&amp;"Lead"</f><v>itLead</v></c></row>',
      '<row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">B3</f><v>1</v></c></row>',
      '<row r="4"><c r="A4"><f t="shared" si="0"/><v>1</v></c></row>',
      '<row r="5"><c r="A5"><f>B5</f></c></row>',
      '<row r="7"><c r="A7" t="inlineStr"><is><t>=1</t></is></c></row>',
    ];
    const table = await reading('formula.xlsx', await workbook(rows.join('')));
    const found = table.rows.map(({ number, cells: [cell] }) => [number, typeof cell === 'object' ? 'refused' : cell]);
    assert.deepEqual(found, [[2, 'refused'], [3, 'refused'], [4, 'refused'], [5, 'refused'], [6, ''], [7, '=1']]);
  });

  it('[DIX1] dates of a workbook are days, and CSV has any of its usual separators, quotes and encodings', async () => {
    const dated = await writeXlsx({ sheets: [{ name: 'R', rows: [['Från'], [new Date(Date.UTC(2026, 1, 28))]] }] });
    assert.deepEqual((await reading('dates.xlsx', dated)).rows[0]?.cells, ['2026-02-28']);
    const expected = { headings: ['Roll', 'Namn'], rows: [{ number: 2, cells: ['Systemägare', 'A "B", C; D'] }] };
    for (const mark of [';', ',', '\t']) {
      const text = `Roll${mark}Namn\r\nSystemägare${mark}"A ""B"", C; D"\r\n`;
      for (const bytes of [text, `\uFEFF${text}`, Buffer.from(text, 'latin1'), Buffer.from(`\uFEFF${text}`, 'utf16le')])
        assert.deepEqual(await reading('a.csv', bytes), expected, JSON.stringify(mark));
    }
  });

  it('[DIX1] JSON has a row for each object, and values that are no texts are refused', async () => {
    const { headings, rows } = await reading('a.json', '[{"role":"itLead"},{"role":null,"from":20260101}]');
    assert.deepEqual([headings, rows[0]?.cells, rows[1]?.number, rows[1]?.cells[0]], [['role', 'from'], ['itLead', ''], 2, '']);
    assert.equal(typeof rows[1]?.cells[1], 'object');
  });
});

describe('files that are no files of roles', function () {
  this.timeout(10_000);
  const refused = async (name: string, content: string | Uint8Array, words: RegExp) =>
    assert.rejects(reading(name, content), (error: Error) => error.name === 'StartFault' && words.test(error.message), name);

  it('[DIX7] an empty file, another kind of file and no file are refused', async () => {
    for (const extension of ['.xlsx', '.csv', '.json']) await refused(`empty${extension}`, '', /is empty/);
    await refused('roles.xls', 'x', /must end with/);
    await assert.rejects(readTable(pathTo('absent.csv')), /cannot be read/);
  });

  it('[DIX7] what is no spreadsheet, no CSV or no list in JSON is refused', async () => {
    await refused('text.xlsx', 'Roll;Namn\n', /is no Excel workbook/);
    await refused('other.xlsx', zipSync({ 'a.txt': strToU8('a') }), /is no Excel workbook/);
    await refused('quote.csv', 'Roll;Namn\nitLead;"Ann\nitLead;Bo\n', /quotation mark/);
    for (const text of ['{"role":1}', '[1]', '[{]', 'null', '[[]]']) await refused('a.json', text, /is no list of rows/);
  });

  it('[DIX7] a workbook that is cut or harmed anywhere is refused, or reads as it was', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => [`role ${i}`, `name ${i * 7}`]);
    const whole = await writeXlsx({ sheets: [{ name: 'R', rows }] });
    const { rows: expected } = await reading('whole.xlsx', whole);
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.boolean(), async (place, cut) => {
        const harmed = cut ? whole.slice(0, place) : whole.map((byte, i) => (i === place ? byte ^ 0x10 : byte));
        if (harmed.length === 0) return;
        const read = await reading('harmed.xlsx', harmed).catch((error: Error) => error);
        if (read instanceof Error) assert.equal([read.name, refusals++][0], 'StartFault', String(read));
        else assert.deepEqual(read.rows, expected, `at ${place}`);
      }),
      { numRuns: 200 },
    );
    assert.ok(refusals > 50, `only ${refusals} refused`);
  });

  it('[DIX7] a file that is too large, and a zip bomb, are refused, also one that lies about its size', async () => {
    await refused('large.csv', new Uint8Array(10 * 1024 * 1024 + 1), /is larger than 10 MB/);
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(65 * 1024 * 1024) }, { level: 1 });
    await refused('bomb.xlsx', bomb, /unpacks to more than 64 MB/);
    const entry = Buffer.from(bomb).indexOf('PK\x01\x02', 0, 'latin1');
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(entry + 24, 10, true);
    await refused('liar.xlsx', bomb, /is no Excel workbook/);
    const crowd = Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`${i}`, new Uint8Array(0)]));
    await refused('crowd.xlsx', zipSync(crowd), /unpacks to more than/);
  });

  it('[DIX7] a workbook whose two cells span more than fits in memory is refused', async () => {
    const corners = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    await refused('corners.xlsx', await workbook(corners), /is no Excel workbook/);
  });
});
