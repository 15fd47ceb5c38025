import type { CaseList } from '../../src/domain/row.js';
import type { Card } from '../../cards/shapes.js';
import type { Step } from './cardFixtures.js';
import { planCards } from './anyPlanCards.js';
import { orderCards } from './orderCards.js';
import { similar, wishCards } from './wishCards.js';
import { attentionCard } from '../../cards/attentionCard.js';
import { caseCard } from '../../cards/caseCard.js';
import { directoryCard } from '../../cards/directoryCard.js';
import { circularCard, informationCard, sentCard } from '../../cards/forumCard.js';
import { helpCard } from '../../cards/helpCard.js';
import { letterCard } from '../../cards/letterCard.js';
import { typedFrom } from '../../cards/verbs.js';
import { operationsCard } from '../../cards/operationsCard.js';
import { ownRolesCard } from '../../cards/ownRolesCard.js';
import { listCard } from '../../cards/listCard.js';
import { municipalityCard, reportCard } from '../../cards/reportCard.js';
import { movedCard, noLongerVisibleCard } from '../../cards/smallCards.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { usualAttention } from '../../src/domain/attention.js';
import { day } from '../../src/domain/ids.js';
import { rowOf } from '../../src/domain/row.js';
import { does } from './cases.js';
import { atFunding, atItLead, prepared, viewOfWish } from './wishScenes.js';
import { paperCards } from './anyPaperCards.js';
import {
  asReporter,
  caseAfter,
  group,
  later,
  lives,
  organisation,
  people,
  report,
  viewAfter,
  worldAt,
} from './cardFixtures.js';

const { businessLead, firstLine, itLead, localIt, systemOwner } = people;
const who = (name: string) => ({ name, role: null, place: null });
const reach = (name: string, email: string | null = null) => ({ who: who(name), email });
const giver = {
  place: 'Luleå kommun',
  row: {
    role: 'administrator',
    holders: [{ ...reach('Ada Mo', 'ada.mo@lulea.example'), deputyFor: null, to: null }],
    standIn: null,
  },
} as const;

export const choices = {
  services: organisation.services.map(({ id, name, municipality }) => ({ id, name, platform: municipality === null })),
  kinds: organisation.chains,
  priorities: organisation.priorities,
};
export const targets = [
  { to: { role: 'localIt' }, who: 'localIt' },
  { to: { person: localIt.id }, who: { name: 'Lo K', role: 'localIt', place: 'Luleå kommun' } },
] as const;

const rows = Object.values<readonly Step[]>(lives).map((life) =>
  rowOf(worldAt(later(0)), caseAfter(life).case, firstLine.id, later(5000)),
);
export const queue: CaseList = {
  request: { list: 'queue', after: null },
  rows,
  next: 'page-2',
  now: later(5000),
  timeZone: organisation.timeZone,
};
export const digest = { rows, count: 12, more: false, now: later(5000), timeZone: organisation.timeZone };
const taken = viewAfter(lives.taken, firstLine);
const number = taken.number;
const unreached = { ...taken, unreached: [{ name: 'Bo _Ek_', role: 'businessLead', place: 'Luleå kommun' }, who('Eva Ny')] } as const;

const supported = { ...viewAfter([], firstLine), verbs: ['unsupport'], support: { people: 12, municipalities: 4, mine: true } } as const;
export const circular = {
  draft: 'd', at: later(0), now: later(60), timeZone: organisation.timeZone, title: 'Driftstopp *torsdag*', words: `# Hej\n${'å'.repeat(200)}`,
} as const;
const unread = Array.from({ length: 30 }, (_, n) => ({ name: `Bo _Ek_ ${n}`, role: 'localIt', place: 'Luleå kommun' }) as const);
/** One of each card that people meet. */
export const anyCards: Readonly<Record<string, Card>> = {
  'a receipt': caseCard(viewAfter([], asReporter), sv, {
    message: { tone: 'good', text: sv.says.created(number, 'Kundtjänst') },
  }),
  'a new case': caseCard(viewAfter([], firstLine), sv),
  'a case that I have': caseCard(taken, sv),
  'a question': caseCard(viewAfter(lives.asked, asReporter), sv),
  'an answer being written': caseCard(viewAfter(lives.asked, asReporter), sv, { form: { verb: 'answer', draft: 'd' } }),
  'a request to approve': caseCard(viewAfter(lives.escalating, businessLead), sv),
  'a request in English': caseCard(viewAfter(lives.escalating, businessLead), en),
  'a hand-over being written': caseCard(taken, sv, { form: { verb: 'handOver', draft: 'd', targets } }),
  'an escalation of an own service': caseCard(viewAfter(lives.taken, firstLine, { service: 'bygglov' }), sv, {
    form: { verb: 'requestEscalation', typed: { words: 'Nu' } },
    message: { code: 'ownService' },
  }),
  'a correction': caseCard(taken, sv, { form: { verb: 'edit', draft: 'd', choices, typed: typedFrom(report) } }),
  'a case at the supplier': caseCard(viewAfter(lives.atSupplier, itLead), sv),
  'a channel’s case': caseCard(viewAfter(lives.atSupplier, group), sv, { channel: true }),
  'a solution': caseCard(viewAfter(lives.resolved, asReporter), sv),
  'a closed case': caseCard(viewAfter(lives.confirmed, firstLine), sv),
  'a report': reportCard({ draft: 'd', choices }, sv),
  'a refused report': reportCard(
    {
      draft: 'd',
      choices,
      typed: { title: 'x'.repeat(5000) },
      faults: [{ field: 'title', code: 'tooLong', length: 5000, most: 120 }],
    },
    en,
  ),
  'a wish that others are like': reportCard({ draft: 'd', choices, typed: typedFrom({ ...report, kind: 'change' }), similar }, sv),
  'a wish that I support': caseCard(supported, sv),
  'a wish that I have joined': caseCard(supported, en, {
    message: { tone: 'good', text: `${en.wishes.thanks(number)} ${en.wishes.ownNotSent}` },
    form: { verb: 'support', typed: { title: report.title, description: 'x'.repeat(4000) } },
  }),
  'a wish to prepare': caseCard(viewOfWish(atItLead(), 'it-lead'), sv),
  'a wish being compiled': caseCard({ ...viewOfWish(atItLead(), 'it-lead'), verbs: ['compile'] }, sv, {
    form: { verb: 'compile', draft: 'd', choices, typed: { services: 'inloggning,bygglov', urgency: 'x'.repeat(501) }, faults: [{ field: 'benefit', code: 'missing' }] },
  }),
  'a wish being prepared': caseCard(viewOfWish(atItLead(), 'it-lead'), sv, {
    form: { verb: 'prepare', draft: 'd', typed: { effort: 'M', cost: '12,5', scale: 'larger' }, faults: [{ field: 'cost', code: 'decimals' }] },
  }),
  'a small wish to decide on': caseCard(viewOfWish(prepared('small'), 'it-lead'), sv),
  'a basis being written': caseCard(viewOfWish(atFunding(), 'steering'), en, { form: { verb: 'layBasis', draft: 'd', typed: { cost: '250000' } } }),
  'funds to decide on': caseCard(viewOfWish(atFunding().and('steering', does.layBasis), 'system-owner'), sv),
  'funds that were denied': caseCard(viewOfWish(atFunding().and('steering', does.layBasis).and('system-owner', does.denyFunds), 'reporter'), sv),
  ...wishCards,
  ...orderCards,
  ...paperCards,
  'the municipality question': municipalityCard(
    { municipalities: organisation.municipalities, text: 'Det går inte' },
    sv,
  ),
  'a queue': listCard(queue, sv),
  'an empty queue': listCard({ ...queue, rows: [], next: null }, sv),
  'an empty list of my cases': listCard({ ...queue, request: { list: 'mine', after: null }, rows: [], next: null }, en),
  'an empty search': listCard(
    { ...queue, request: { list: 'search', query: '**x**', after: null }, rows: [], next: null },
    sv,
  ),
  'help for an employee': helpCard({ name: 'Anna', roles: [] }, sv),
  'help for roles': helpCard(
    {
      name: '',
      roles: [
        { role: 'businessLead', place: 'Luleå kommun', deputyFor: who('Bo Ek') },
        { role: 'itLead', place: null, deputyFor: null },
      ],
    },
    en,
  ),
  'the directory': directoryCard(
    {
      query: null,
      note: null,
      report: null,
      places: [
        {
          place: 'Luleå kommun',
          rows: [
            {
              role: 'businessLead',
              holders: [
                { ...reach('Bo Ek', 'bo.ek@lulea.example'), deputyFor: null, to: null },
                { ...reach('Eva Ny', 'eva.ny@lulea.example'), deputyFor: who('Bo Ek'), to: day('2026-12-31') },
              ],
              standIn: null,
            },
            { role: 'administrator', holders: [], standIn: reach(systemOwner.name) },
            { service: 'Ansökan om *bygglov*', responsible: reach('Åsa Örn', 'asa.orn@lulea.example') },
          ],
        },
        {
          place: null,
          rows: [{ role: 'itLead', holders: [{ ...reach('Ida Holm'), deputyFor: null, to: day('2027-01-31') }], standIn: null }],
        },
      ],
    },
    sv,
  ),
  'a directory without answer': directoryCard({ query: 'kungen', note: null, report: 'Vem är kungen?', places: [] }, sv),
  'my roles': ownRolesCard(
    {
      today: day('2026-11-23'),
      giver: null,
      roles: [
        {
          role: 'businessLead',
          municipality: organisation.municipalities[0]?.code ?? null,
          place: 'Luleå kommun',
          from: day('2024-01-01'),
          to: null,
          deputyFor: null,
          deputies: [{ ...reach('Eva Ny', 'eva.ny@lulea.example'), from: day('2026-12-01'), to: day('2026-12-31') }],
        },
        { role: 'localIt', municipality: null, place: 'Luleå kommun', from: day('2026-11-01'), to: day('2026-11-30'), deputyFor: who('Lo K'), deputies: [] },
        { role: 'steeringGroup', municipality: null, place: null, from: day('2027-01-01'), to: null, deputyFor: null, deputies: [] },
      ],
    },
    sv,
  ),
  'my roles when I have none': ownRolesCard({ today: day('2026-11-23'), giver, roles: [] }, sv),
  'messages that did not arrive': operationsCard(
    {
      owed: 12,
      parked: 5,
      rows: [
        { who: { name: 'Bo *Ek*', role: 'businessLead', place: 'Luleå kommun' }, reason: 'blocked', count: 3 },
        { who: null, reason: 'exhausted', count: 1 },
        { who: { name: '', role: null, place: null }, reason: 'refused', count: 1 },
      ],
    },
    sv,
    sv.operations.resent(2),
  ),
  'messages that all arrived': operationsCard({ owed: 1, parked: 0, rows: [] }, en),
  'a case whose handler was not reached': caseCard(unreached, sv),
  'how I am told': attentionCard({ attention: usualAttention, saved: false }, sv),
  'how I am told, saved': attentionCard({ attention: { ...usualAttention, mode: 'named', quiet: true }, saved: true }, en),
  'how I am told, refused': attentionCard(
    { typed: { mode: 'x', quiet: 'true', quietFrom: 'kväll', quietTo: '07:00' }, faults: [{ field: 'quietFrom', code: 'noTime' }, { field: 'mode', code: 'unknown' }] },
    sv,
  ),
  'information to write': informationCard({ draft: 'd' }, sv),
  'information that was refused': informationCard(
    { draft: 'd', typed: { audience: 'local', words: 'x'.repeat(5000) }, faults: [{ field: 'title', code: 'missing' }, { field: 'audience', code: 'unknown' }] },
    en,
  ),
  'information to read': circularCard({ ...circular, by: { name: 'Ida *Holm*', role: 'itLead', place: null }, readAt: null }, sv),
  'information that I have read': letterCard({ about: 'circular', ...circular, by: who(''), readAt: later(60) }, en),
  'information that I have sent': sentCard({ ...circular, audience: 'local', recipients: 42, unread }, sv),
  'information that all have read': sentCard({ ...circular, audience: 'businessLead', recipients: 42, unread: [] }, en),
  'a digest': letterCard({ about: 'digest', ...digest }, sv),
  ...planCards,
  'a card that has moved': movedCard(number, sv),
  'a card that is no longer mine': noLongerVisibleCard(number, en),
};
