import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toMarkdown } from '../../src/papers/markdown.js';
import { facts, list, paragraph, section, table } from '../../src/papers/paper.js';
import type { Block } from '../../src/papers/paper.js';
import { linesOf, oneLine } from '../../src/papers/plain.js';
import { anyBlock, hostile, paperOf } from '../support/anyPaper.js';
import { readMarkdown } from '../support/documents.js';

/** What a paper of these blocks says to whoever reads its Markdown, its title left out. */
const read = (...blocks: readonly Block[]) => readMarkdown(toMarkdown(paperOf(...blocks))).slice(1);
const lines = (text: string) => linesOf(text).join('\n');

describe('a paper as Markdown', () => {
  it('[PAP1] has its title, headings, facts, lists and tables', () => {
    const text = toMarkdown(paperOf(section('Beslut'), ...facts(['Röster', '3 Bifall'], ['Okänt', null]), ...list(['Ett', 'Två']), ...table(['A', 'B'], [['1', '2']])));
    assert.equal(text, '# Papper\n\n## Beslut\n\n- **Röster:** 3 Bifall\n\n* Ett\n* Två\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n');
  });

  it('[PAP2] what people wrote is text, wherever it stands', () => {
    for (const words of hostile.filter((each) => oneLine(each) !== '')) {
      const marked = `x${words}`;
      assert.deepEqual(read(section(words)), [['h2', oneLine(words)]], words);
      assert.deepEqual(read(paragraph(words)), [['p', lines(words)]], words);
      assert.deepEqual(read(...list([words, words])), [['p', lines(words)], ['p', lines(words)]], words);
      assert.deepEqual(read(...facts([words, words])), [['p', `${oneLine(words)}: ${lines(words)}`]], words);
      assert.deepEqual(read(...table([marked, words], [[words, words]])).map(([, said]) => said), [lines(marked), lines(words), lines(words), lines(words)], words);
    }
  });

  it('[PAP2] nothing that is written makes a link, code, a tag or another block', () => {
    const plain = new Set(['h1', 'h2', 'h3', 'p', 'th', 'td', 'hr']);
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 4 }), (blocks) => {
        for (const [kind, said] of readMarkdown(toMarkdown(paperOf(...blocks)))) {
          assert.ok(plain.has(kind), kind);
          assert.doesNotMatch(said, /<(?:link_open|code_inline|html_inline|image|em_open|s_open)>/);
        }
      }),
    );
  });

  it('[PAP2] any words in a paragraph are read back as they were written', () => {
    const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.array(fc.constantFrom(...'\\`*_[]<>()#+-.!|~&=12a \n'), { maxLength: 40 }).map((chars) => chars.join('')));
    fc.assert(
      fc.property(words, (text) => {
        assert.deepEqual(read(paragraph(text)), oneLine(text) === '' ? [] : [['p', lines(text)]]);
      }),
      { numRuns: 1000 },
    );
  });
});
