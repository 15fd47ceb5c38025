import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toDocx } from '../../src/papers/docx.js';
import { blank, facts, list, paragraph, section, subsection, table } from '../../src/papers/paper.js';
import type { Block } from '../../src/papers/paper.js';
import { linesOf } from '../../src/papers/plain.js';
import { anyBlock, hostile, paperOf } from '../support/anyPaper.js';
import { all, openDocx, saidIn, styleOf } from '../support/documents.js';

const body = async (...blocks: readonly Block[]) => openDocx(await toDocx(paperOf(...blocks)))('word/document.xml');

describe('a paper as a Word file', () => {
  it('[PAP3] tells its title and its language', async () => {
    const part = openDocx(await toDocx({ title: 'Protokoll <&> Å', fileName: 'x', blocks: [] }));
    assert.deepEqual(all(part('docProps/core.xml'), 'dc:title')[0]?.children, ['Protokoll <&> Å']);
    const [defaults] = all(part('word/styles.xml'), 'w:docDefaults');
    assert.equal(defaults && all(defaults, 'w:lang')[0]?.attributes['w:val'], 'sv-SE');
    assert.match(saidIn(part('word/footer1.xml')), /^Protokoll <&> Å, sida/);
  });

  it('[PAP3] has headings by style, in order and passing over none', async () => {
    const document = await body(section('A'), paragraph('a'), subsection('B'), section('C'));
    const headings = all(document, 'w:p').filter((each) => styleOf(each).startsWith('Heading'));
    assert.deepEqual(headings.map((each) => [styleOf(each), saidIn(each)]), [['Heading1', 'Papper'], ['Heading2', 'A'], ['Heading3', 'B'], ['Heading2', 'C']]);
  });

  it('[PAP3] tables have a header row that is marked and repeated, and equally many cells in each row', async () => {
    const [found, ...more] = all(await body(...table(['Ledamot', 'Röst'], [['Ada', 'Bifall'], ['Bo', 'Avslag']])), 'w:tbl');
    assert.ok(found && more.length === 0);
    const rows = all(found, 'w:tr');
    assert.deepEqual(rows.map((row) => all(row, 'w:tblHeader').length), [1, 0, 0]);
    assert.deepEqual(rows.map((row) => all(row, 'w:tc').map(saidIn)), [['Ledamot', 'Röst'], ['Ada', 'Bifall'], ['Bo', 'Avslag']]);
    assert.equal(all(found, 'w:tblLook')[0]?.attributes['w:firstRow'], 'true');
  });

  it('[PAP3] no paragraph is empty, lists are lists, and a line to write on is no row of underscores', async () => {
    const document = await body(paragraph('a'), ...facts(['A', 'b']), ...list(['c', 'd']), blank('Plats'));
    assert.deepEqual(all(document, 'w:p').map(saidIn), ['Papper', 'a', 'A: b', 'c', 'd', 'Plats: ']);
    assert.equal(all(document, 'w:numPr').length, 2);
    assert.equal(all(document, 'w:tab').some(({ attributes }) => attributes['w:leader'] === 'underscore'), true);
  });

  it('[PAP2] what people wrote is text, and long texts are whole', async () => {
    for (const words of hostile) {
      const [, told] = all(await body(paragraph(words)), 'w:p');
      assert.equal(told && saidIn(told), linesOf(words).join('\n'));
    }
  });

  it('[PAP2] whatever is written, every part is well-formed XML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyBlock, { maxLength: 4 }), async (blocks) => {
        assert.ok(all(await body(...blocks), 'w:body').length === 1);
      }),
      { numRuns: 30 },
    );
  });
});
