import fc from 'fast-check';
import type { ForumAction } from '../../cards/forumVerbs.js';
import type { PaperAction } from '../../cards/paperVerbs.js';
import type { RoleAction } from '../../cards/roleVerbs.js';
import { clean } from '../../cards/inputs.js';
import { audiences } from '../../src/domain/forum.js';
import { caseNumber, day, municipalityCode, personId, plusDays } from '../../src/domain/ids.js';
import { municipalRoles, sharedRoles } from '../../src/domain/organisation.js';

/** Text as it is after cleaning: what a person can have typed. */
export const typed = (min: number, max: number) =>
  fc
    .string({ unit: 'grapheme', minLength: min, maxLength: max })
    .map(clean)
    .filter((s) => [...s].length >= min && [...s].length <= max);
export const id = fc.stringMatching(/^[a-z][a-z-]{0,20}$/);

const seat = fc.oneof(
  fc.record({ role: fc.constantFrom(...municipalRoles), municipality: fc.constantFrom(municipalityCode('LUL'), municipalityCode('BOD')) }),
  fc.record({ role: fc.constantFrom(...sharedRoles), municipality: fc.constant(null) }),
);
const who = fc.tuple(fc.uuid(), fc.uuid()).map(([tenant, object]) => personId(tenant, object));
const aDay = fc.integer({ min: 0, max: 3000 }).map((n) => plusDays(day('2026-11-23'), n));
const maybeDay = fc.option(aDay, { nil: null });
const someone = {
  person: fc.uuid(),
  name: typed(0, 40).map((s) => s.replace(/[\p{C}\s]+/gu, ' ').trim()),
  email: fc.constantFrom('', 'karin@lulea.example'),
};
const held = fc.record({ holder: who, deputyFor: fc.option(who, { nil: null }), since: aDay });
const subject = fc.oneof(
  fc.record({ form: fc.constantFrom('appoint' as const, 'replace' as const, 'end' as const, 'deputise' as const), seat }),
  fc.record({ form: fc.constant('setResponsible' as const), service: id }),
  fc.record({ form: fc.constant('away' as const) }),
);
/** Whatever the buttons for papers can mean. */
export const paperActions = {
  makePaper: fc.record({ verb: fc.constant('makePaper'), paper: typed(0, 60) }),
  minutes: fc.record({ verb: fc.constant('minutes'), case: fc.nat(9999).map((n) => caseNumber(municipalityCode('LUL'), 2026, n)) }),
} satisfies { readonly [V in PaperAction['verb']]: fc.Arbitrary<Extract<PaperAction, { verb: V }>> };
/** Whatever the buttons of the role directory can mean. */
export const roleActions = {
  appoint: fc.record({ verb: fc.constant('appoint'), seat, filled: fc.record({ ...someone, from: aDay, until: maybeDay }) }),
  replace: fc.record({ verb: fc.constant('replace'), seat, filled: fc.record({ ...someone, held, from: aDay }) }),
  end: fc.record({ verb: fc.constant('end'), seat, filled: fc.record({ held, until: aDay }) }),
  deputise: fc.record({ verb: fc.constant('deputise'), seat, filled: fc.record({ ...someone, held, from: aDay, until: aDay }) }),
  setResponsible: fc.record({ verb: fc.constant('setResponsible'), service: id, filled: fc.record(someone) }),
  away: fc.record({ verb: fc.constant('away'), filled: fc.record({ ...someone, from: aDay, until: aDay }) }),
  back: fc.record({ verb: fc.constant('back') }),
  openSeat: fc.record({ verb: fc.constant('openSeat'), seat }),
  openServices: fc.record({ verb: fc.constant('openServices'), seat }),
  openForm: fc.record({ verb: fc.constant('openForm'), subject }),
  findPerson: fc.record({
    verb: fc.constant('findPerson'),
    subject,
    typed: fc.record({ seek: typed(1, 40), from: fc.constant('i morgon') }, { requiredKeys: [] }),
  }),
} satisfies { readonly [V in RoleAction['verb']]: fc.Arbitrary<Extract<RoleAction, { verb: V }>> };

const draft = fc.uuid();
const title = typed(1, 40).map((said) => said.replace(/\s+/g, ' '));
/** Whatever the buttons of information to many can mean. */
export const forumActions = {
  sendCircular: fc.record({
    verb: fc.constant('sendCircular'), draft, information: fc.record({ audience: fc.constantFrom(...audiences), title, words: typed(1, 80) }),
  }),
  readCircular: fc.record({ verb: fc.constant('readCircular'), draft }),
  followCircular: fc.record({ verb: fc.constant('followCircular'), draft }),
} satisfies { readonly [V in ForumAction['verb']]: fc.Arbitrary<Extract<ForumAction, { verb: V }>> };
