import assert from 'node:assert/strict';
import type { Case } from '../../src/domain/case.js';
import type { Paper } from '../../src/papers/paper.js';
import { createDirectory } from '../../src/domain/directory.js';
import { caseNumber, day, instant } from '../../src/domain/ids.js';
import { newPlan } from '../../src/domain/ranking/plan.js';
import { planList } from '../../src/domain/ranking/rows.js';
import { managementPlan } from '../../src/papers/managementPlan.js';
import { toMarkdown } from '../../src/papers/markdown.js';
import { wishList } from '../../src/papers/wishList.js';
import { does, given } from '../support/cases.js';
import { LUL, organisationWith, person } from '../support/organisation.js';

const { requestEscalation: climb, withdraw, support } = does;
const directory = createDirectory({
  ...organisationWith({ steeringGroup: ['ada', 'bo', 'cleo'], 'BOD/localIt': [], systemOwner: [] }).organisation, groups: { steeringGroup: { chair: person('bo') } },
});
const world = { directory, today: day('2026-11-24') };
const wish = (title: string) => given({ kind: 'change', directory, title });
const at = instant(new Date('2026-05-05T10:00:00Z'));

/** The lines of a table's row that begins so. */
const line = (paper: Paper, begin: string) => toMarkdown(paper).split('\n').find((each) => each.startsWith(`| ${begin} |`));

describe('the list of a municipality’s wishes', () => {
  const open = wish('Mörkt läge').and('colleague', support).case;
  const ended = wish('Ljust läge').and('reporter', withdraw).case;
  const decided: Case = {
    ...open,
    proposal: { compilation: { benefit: 'Vilar ögonen', services: [], urgency: '' } },
    rulings: [{ number: 'LUL-26-0001/B1', office: 'itLead', by: person('it-lead'), at, on: day('2026-05-05'), outcome: 'approve', words: '' }],
    order: { reference: 'A1', orderedAt: at, promised: day('2026-12-01'), deliveredAt: at, turn: 'delivered', turnedAt: at },
  };

  it('[PAP6] groups open and ended ones by state, with support, place, benefit and what has become of them', () => {
    const text = toMarkdown(wishList(world, LUL, [decided, ended], true));
    assert.match(text, /# Förändringsönskemål: Luleå\n[^]*1 öppet och 1 avslutat[^]*## Öppna önskemål\n\n### I kö \(1\)[^]*## Avslutade önskemål\n\n### Återkallat \(1\)/);
    assert.match(text, /\| Mörkt läge \| 2 personer i 1 kommun \| Förvaltningsledare verksamhet \| Vilar ögonen \| Bifall 5 maj 2026 \(LUL-26-0001\/B1\)<br>Beställt 5 maj 2026, utlovat till 1 december 2026<br>Levererat 5 maj 2026 \|/);
    assert.match(text, /\| Ljust läge \|[^\n]*\| Inte sammanställd \| Inte beslutat \|/);
  });

  it('[PAP6] is a paper also when there is nothing on it, and says when it is only part of the whole', () => {
    const text = toMarkdown(wishList(world, LUL, [], false));
    assert.match(text, /inte har lämnat kommunen är inte med[^]*Det finns inga öppna önskemål\.[^]*Inga önskemål är avslutade än\./);
    assert.doesNotMatch(toMarkdown(wishList(world, LUL, [], true)), /inte med/);
  });
});

describe('the draft of a management plan', () => {
  const shared = wish('Mörkt läge').and('business-lead', climb).case;
  const costly: Case = { ...shared, proposal: { preparation: { effort: 'M', cost: 150_000, supplierAnswer: '', dependencies: '', scale: 'larger' } } };
  const plan = managementPlan(world, 2027, planList(world, newPlan(2027), [costly]), [costly, { ...shared, number: caseNumber(LUL, 2026, 2) }]);

  it('[PAP7] names the holders of all roles, and marks those that are vacant', () => {
    assert.equal(line(plan, 'Systemägare'), '| Systemägare | Vakant | Ingen |');
    assert.equal(line(plan, 'Förvaltningsledare IT'), '| Förvaltningsledare IT | it-lead | Ingen |');
    assert.match(toMarkdown(plan), /\n\| Boden \| boden-lead \| Lokal IT, /);
  });

  it('[PAP7] tells how groups decide and what the chains promise', () => {
    const text = toMarkdown(plan);
    assert.match(text, /### Styrgruppen\n\n- \*\*Ledamöter:\*\* ada; bo; cleo\n- \*\*Ordförande:\*\* bo\n- \*\*Beslutsför:\*\* När minst 2 av 3 har röstat/);
    assert.match(text, /### Förändringsönskemål\n\n\| Steg \| Roller \|[^]*\| 2 \| Förvaltningsledare IT \| Ingen utlovad tid \| Ingen utlovad tid \| Förvaltningsledare verksamhet \|/);
  });

  it('[PAP7] lists the year’s wishes against the frame, the other open ones, and last year in numbers', () => {
    assert.match(line(plan, '1') ?? '', /LUL-26-0001 \| Mörkt läge \| Luleå \| 150\u00a0000\u00a0kr \| 150\u00a0000\u00a0kr \| Ja \|/);
    assert.match(line(plan, 'LUL-26-0002') ?? '', /1 person i 1 kommun \| Förvaltningsledare IT/);
    assert.equal(line(plan, 'Alla'), '| Alla | 2 | 0 | 0 |');
    const outside = managementPlan(world, 2027, planList(world, { ...newPlan(2027), frame: 100_000 }, [costly]), []);
    assert.match(toMarkdown(outside), /\*\*Ram:\*\* 100\u00a0000\u00a0kr\n- \*\*Inom ramen:\*\* 0 önskemål, 0\u00a0kr\n- \*\*Utanför ramen:\*\* 1 önskemål, 150\u00a0000\u00a0kr/);
  });

  it('[PAP7] of a year without wishes says so', () => {
    assert.match(toMarkdown(managementPlan(world, 2030, planList(world, newPlan(2030), []), [])), /Inga önskemål är beslutade[^]*inga fler öppna önskemål/);
  });
});
