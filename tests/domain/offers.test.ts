import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change, Newcomer } from '../../src/domain/appointing/commands.js';
import type { Seat } from '../../src/domain/directory.js';
import type { Day, PersonId } from '../../src/domain/ids.js';
import type { Appointment } from '../../src/domain/organisation.js';
import type { World } from '../../src/domain/responsibility.js';
import { decideChange } from '../../src/domain/appointing/decideChange.js';
import { likelyPeople } from '../../src/domain/appointing/likely.js';
import { lastingIn, offersIn } from '../../src/domain/appointing/offers.js';
import { seatView } from '../../src/domain/appointing/seatView.js';
import { seatsIn } from '../../src/domain/directory.js';
import { personId, plusDays } from '../../src/domain/ids.js';
import { guid } from '../organisation/file.js';
import { anyPress, momentsOf } from '../support/anyChange.js';
import { anyOrganisation } from '../support/anyOrganisation.js';
import { at, seat, today } from '../support/changing.js';
import { nameOf, organisationWith, person } from '../support/organisation.js';

/** Whether any of these would be carried out. */
const isDone = (world: World, by: PersonId, tries: readonly Change[]) =>
  tries.some((change) => !('refusal' in decideChange(world, { ...change, by, at })));

/** All that could be tried of a seat, with somebody new, on every day on which it may make a difference. */
function triedIn(world: World, by: PersonId, place: Seat) {
  const [tenantId = ''] = world.directory.organisation.allowedTenants;
  const newcomer: Newcomer = { id: personId(tenantId, guid(987_654)), name: 'Någon Ny' };
  const lasting = lastingIn(world, place);
  const within = (day: Day) => (day < world.today ? world.today : day);
  const days = [world.today, ...lasting.flatMap(({ from, to }) => [within(from), ...(to === null ? [] : [plusDays(to, 1)])])];
  const held = lasting.filter((a) => !a.deputyFor);
  const endings = (a: Appointment) => [plusDays(world.today, -1), world.today, a.to === null ? plusDays(world.today, 365) : plusDays(a.to, -1)];
  const shorten = (a: Appointment): Change[] => endings(a).map((lastDay) => ({ verb: 'end', input: { ...a, seat: place, lastDay } }));
  const succeed = ({ person: holder }: Appointment): Change[] => days.map((from) => ({ verb: 'replace', input: { seat: place, holder, person: newcomer, from } }));
  const stand = ({ person: holder }: Appointment): Change[] =>
    days.map((from) => ({ verb: 'deputise', input: { seat: place, holder, deputy: newcomer, from, to: from } }));
  const fill = days.map((from): Change => ({ verb: 'appoint', input: { seat: place, person: newcomer, from, to: from } }));
  return {
    appoint: isDone(world, by, fill),
    replace: held.filter((a) => isDone(world, by, succeed(a))),
    deputise: held.filter((a) => isDone(world, by, stand(a))),
    end: lasting.filter((a) => isDone(world, by, shorten(a))),
  };
}

describe('what someone may do about a seat', () => {
  it('[ROL2] is offered exactly where it would be done for someone, on some day', function () {
    this.timeout(60_000);
    const story = fc.property(anyOrganisation, fc.array(anyPress, { minLength: 4, maxLength: 12 }), (organisation, presses) => {
      const moment = [...momentsOf(organisation, presses)].at(-1);
      if (!moment) return;
      const { world, command } = moment;
      for (const place of seatsIn(organisation)) assert.deepEqual(offersIn(world, command.by, place), triedIn(world, command.by, place));
    });
    fc.assert(story, { seed: 20261123, numRuns: 60 });
  });

  it('[ROL3] a vacancy begins on the first day without anyone in the seat', () => {
    const until = (to: string) => organisationWith({ 'LUL/businessLead': [{ name: 'business-lead', to }] });
    const vacancy = (directory = until('2026-12-31')) => seatView({ directory, today }, seat('LUL/businessLead'), person('administrator'), [], at).vacancy;
    assert.equal(vacancy()?.from, '2027-01-01');
    assert.equal(vacancy(until('2026-11-01'))?.from, today);
    assert.equal(vacancy(organisationWith()), null);
  });

  it('[ROL13] likely people come first: of the place, then of the role elsewhere', () => {
    const directory = organisationWith();
    const found = likelyPeople({ directory, today }, seat('BOD/firstLine'), [person('boden-lead')]).map(({ id }) => nameOf(id));
    assert.deepEqual(found.slice(0, 3), ['boden-line', 'first-line', 'second-line']);
    assert.ok(!found.includes('boden-lead'));
  });
});
