import fc from 'fast-check';
import type { Block, Paper } from '../../src/papers/paper.js';

/** What people may write, and what may come of it where it is taken for something else than text. */
export const hostile = [
  '<script>alert(1)</script> & <w:p/>', ']]>', 'nul\u0000nul', '\ud800 half', '\u202eden ordningen\u202c', 'a\u200fb', '# rubrik', '1. ett', '- punkt',
  '**fet** _kursiv_ ~~struken~~ `kod`', '[länk](https://x.example)', '<https://x.example>', '![bild](x.png)', '| cell | cell |', '&amp; &lt;', '    kod',
  '---', '===', '> citat', '```', 'rad\n\n\nrad', 'rad  \nrad\\', '# #', '+ a', '1) a', '\ttab', 'å'.repeat(4000), '😀', '', ' ', '\\', '~~~', '$x$', '\u2028', '[x]: y',
];
const said = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.constantFrom(...'\\`*_{}[]<>()#+-.!|~&:=1a \n\t'), { maxLength: 30 }).map((chars) => chars.join('')),
);
const some = fc.array(said, { minLength: 1, maxLength: 3 });

export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const), text: said }),
  fc.record({ kind: fc.constant('paragraph' as const), text: said }),
  fc.record({ kind: fc.constant('facts' as const), facts: fc.array(fc.tuple(said, said), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('list' as const), items: some }),
  fc.record({ kind: fc.constant('table' as const), head: fc.tuple(said, said), rows: fc.array(fc.tuple(said, said), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('blank' as const), label: said }),
);

export function paperOf(...blocks: readonly Block[]): Paper {
  return { title: 'Papper', fileName: 'papper', blocks };
}
