import assert from 'node:assert/strict';
import type { Case } from '../../src/domain/case.js';
import type { Block, Paper } from '../../src/papers/paper.js';
import type { Act, Scenario } from '../support/cases.js';
import { createDirectory } from '../../src/domain/directory.js';
import { day, instant } from '../../src/domain/ids.js';
import { toMarkdown } from '../../src/papers/markdown.js';
import { minutes } from '../../src/papers/minutes.js';
import { does, given } from '../support/cases.js';
import { organisationWith, person } from '../support/organisation.js';

const staff = { managementGroup: ['mia'], steeringGroup: ['ada', 'bo', 'cleo', { name: 'gun', deputyFor: 'cleo' }] };
const groups = { steeringGroup: { chair: person('ada'), quorum: 3 } };
const directory = createDirectory({ ...organisationWith(staff).organisation, groups });
const { requestEscalation: climb, prepare, voteEndorse, voteOppose, voteApprove, voteReject, voteRemit } = does;
const today = day('2026-03-02');

const climbed = (wish: Scenario) => wish.and('it-lead', prepare).and('it-lead', climb);
const advised = (wish: Scenario, vote: Act = voteEndorse) => wish.and('mia', vote).and('it-lead', vote);
const wish = (title = 'Mörkt läge') => advised(climbed(given({ kind: 'change', directory, title, service: 'platform' }).and('business-lead', climb)));
const approved = () => wish().and('ada', voteApprove).and('gun', voteReject).and('bo', voteApprove);

function written(decider: 'steeringGroup' | 'managementGroup', on = today, ...wishes: readonly Scenario[]): Paper | null {
  const world = { directory, today };
  return minutes(world, decider, on, wishes.map(({ case: c, history }) => ({ case: c, history })));
}
const factsIn = ({ blocks }: Paper) => blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
const told = (paper: Paper, label: string) => factsIn(paper).filter(([known]) => known === label).map(([, value]) => value);
const tables = ({ blocks }: Paper) => blocks.filter((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table');

describe('minutes', () => {
  it('[PAP4] say who took part and in whose place, who leads, and how many must vote', () => {
    const paper = written('steeringGroup', today, approved()) ?? assert.fail();
    assert.equal(paper.title, 'Protokoll: Styrgruppen, 2 mars 2026');
    assert.deepEqual(told(paper, 'Ordförande'), ['ada']);
    assert.deepEqual(told(paper, 'Beslutsför'), ['När minst 3 av 3 ledamöter har röstat']);
    assert.deepEqual(tables(paper)[0]?.rows, [['ada', 'Röstade'], ['bo', 'Röstade'], ['cleo', 'gun röstade som ersättare']]);
  });

  it('[PAP4] of each case: its number and decision, what was proposed, the recommendation, the votes, the outcome and why', () => {
    const made = approved();
    const proposal = {
      compilation: { benefit: 'Vilar ögonen', services: ['bygglov'], urgency: 'Före hösten' },
      preparation: { effort: 'M', cost: 150_000, supplierAnswer: 'Går bra', dependencies: 'Inga', scale: 'larger' },
      basis: { text: 'Utöver ramen', cost: 50_000, recommendation: 'Bifall' },
    } as const;
    const c: Case = { ...made.case, proposal };
    const paper = minutes({ directory, today }, 'steeringGroup', today, [{ case: c, history: [] }]) ?? assert.fail();
    const expected = {
      Beslutsnummer: `${c.number}/B1`, Ärende: c.number, Kommun: 'Luleå', Stöd: '1 person i 1 kommun', Nytta: 'Vilar ögonen',
      'Hur bråttom': 'Före hösten', Insats: 'Medel (M)', Kostnad: '150\u00a0000\u00a0kr', 'Leverantörens svar': 'Går bra', Beroenden: 'Inga',
      Beslutsväg: 'Större insats, som styrgruppen beslutar om', 'Underlag för extra finansiering': 'Utöver ramen',
      'Extra finansiering': '50\u00a0000\u00a0kr', 'Styrgruppens förslag': 'Bifall',
      'Förvaltningsgruppens rekommendation': 'Tillstyrk (2 Tillstyrk, av 2 ledamöter), 2 mars 2026',
      'Förvaltningsgruppens skäl': 'Tillstyrk: Till nytta för alla\nTillstyrk: Till nytta för alla',
      Beslut: 'Bifall', Röster: '2 Bifall, 1 Avslag, av 3 ledamöter', Motivering: 'Ryms i ramen\nRyms i ramen',
    };
    for (const [label, value] of Object.entries(expected)) assert.deepEqual(told(paper, label), [value], label);
    assert.deepEqual(tables(paper)[1]?.rows, [['ada', 'Bifall', 'ada'], ['bo', 'Bifall', 'bo'], ['cleo', 'Avslag', 'gun']]);
  });

  it('[PAP4] whoever wanted something else is seen with their reasons', () => {
    const text = toMarkdown(written('steeringGroup', today, approved()) ?? assert.fail());
    assert.match(text, /Avvikande mening:\n\n\* gun, ersättare för cleo: Avslag\. Ryms inte i ramen\n/);
  });

  it('[PAP4] the chair’s vote that broke a tie is told', () => {
    const tie = wish().and('ada', voteApprove).and('bo', voteReject).and('gun', voteRemit);
    assert.deepEqual(told(written('steeringGroup', today, tie) ?? assert.fail(), 'Avgörande'), ['Det stod lika, och ada avgjorde med sin röst']);
  });

  it('[PAP5] each decision stands with the case as it was when it was made', () => {
    const remitted = wish().and('ada', voteRemit).and('bo', voteRemit).and('gun', voteApprove);
    const again = advised(climbed(remitted), voteOppose).and('ada', voteApprove).and('bo', voteApprove).and('gun', voteApprove);
    const paper = written('steeringGroup', today, again) ?? assert.fail();
    assert.deepEqual(told(paper, 'Beslut'), ['Återremiss', 'Bifall']);
    assert.deepEqual(told(paper, 'Förvaltningsgruppens rekommendation').map((said) => said.split(' ')[0]), ['Tillstyrk', 'Avstyrk']);
    assert.deepEqual(told(written('managementGroup', today, again) ?? assert.fail(), 'Rekommendation'), ['Tillstyrk', 'Avstyrk']);
  });

  it('[PAP4] of one person’s office say who decided, in whose place, and why', () => {
    const at = instant(new Date('2026-03-02T10:00:00Z'));
    const ruling = { number: 'LUL-26-0001/B1', office: 'itLead', by: person('it-lead'), at, on: today, outcome: 'approve', words: 'Litet' } as const;
    const c: Case = { ...given({ kind: 'change', directory }).case, rulings: [ruling, { ...ruling, office: 'systemOwner', outcome: 'reject' }] };
    const paper = minutes({ directory, today }, 'itLead', today, [{ case: c, history: [] }]) ?? assert.fail();
    assert.deepEqual([told(paper, 'Beslut'), told(paper, 'Beslutsfattare'), told(paper, 'Motivering')], [['Bifall'], ['it-lead'], ['Litet']]);
  });

  it('[PAP4] end with lines to sign, and name nobody who only reported or supports', () => {
    const paper = written('steeringGroup', today, approved()) ?? assert.fail();
    assert.deepEqual(paper.blocks.flatMap((block) => (block.kind === 'blank' ? [block.label] : [])), [
      'Plats', 'ada, ordförande', 'Justerare, namn', 'Justerare, underskrift', 'Datum',
    ]);
    assert.doesNotMatch(toMarkdown(paper), /reporter|Knappen är grå/);
  });

  it('[PAP4] of a day on which nothing was decided there are none', () => {
    assert.equal(written('steeringGroup', day('2026-03-01'), approved()), null);
    assert.equal(written('steeringGroup', today), null);
  });
});
