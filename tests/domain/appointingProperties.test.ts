import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Appointment, Organisation } from '../../src/domain/organisation.js';
import type { Day } from '../../src/domain/ids.js';
import { servicesSeat, mayChange, servicesInCharge } from '../../src/domain/appointing/authority.js';
import { changesBetween } from '../../src/domain/appointing/events.js';
import { decideChange } from '../../src/domain/appointing/decideChange.js';
import { createDirectory, holdersOf, inForce, sameSeat, seatKey, seatsIn } from '../../src/domain/directory.js';
import { personId, plusDays } from '../../src/domain/ids.js';
import { fromOrganisation } from '../../src/organisation/fromOrganisation.js';
import { readOrganisation } from '../../src/organisation/read.js';
import { guid } from '../organisation/file.js';
import { anyPress, momentsOf, type Moment } from '../support/anyChange.js';
import { anyOrganisation } from '../support/anyOrganisation.js';
import { remade, rolesOf } from '../support/changing.js';
import { sample } from '../support/sample.js';

const presses = fc.array(anyPress, { minLength: 10, maxLength: 20 });
const stories = fc.oneof({ weight: 3, arbitrary: anyOrganisation }, { weight: 1, arbitrary: fc.constant(sample) });

/** The seed is fixed, so that a failure is the same for everyone. */
function always(check: (moment: Moment) => void, numRuns = 150): void {
  const story = fc.property(stories, presses, (organisation, pressed) => [...momentsOf(organisation, pressed)].forEach(check));
  fc.assert(story, { seed: 20261123, numRuns });
}

type Changed = Moment & { readonly before: Organisation; readonly after: Organisation; readonly events: ReturnType<typeof changesBetween> };

function onEachChange(check: (moment: Changed) => void): void {
  always((moment) => {
    const { decision, world } = moment;
    if ('refusal' in decision) return;
    check({ ...moment, before: world.directory.organisation, after: decision.organisation, events: decision.events });
  });
}

/** Between these days nothing changes. */
function turningDays(...organisations: readonly Organisation[]): readonly Day[] {
  const ends = organisations.flatMap(({ appointments }) => appointments.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to, plusDays(to, 1)])]));
  return [...new Set(ends)];
}

const seated = ({ appointments }: Organisation, seat: Appointment, on: Day) =>
  appointments.filter((a) => !a.deputyFor && sameSeat(a, seat) && inForce(a, on));

describe('properties of every change of the role directory', function () {
  this.timeout(120_000);

  it('[DIR21] written out and read again, it has no fault', () => {
    onEachChange(({ after }) => {
      const read = readOrganisation(JSON.stringify(fromOrganisation(after)));
      assert.deepEqual('faults' in read ? read.faults : [], []);
      assert.ok('organisation' in read);
      assert.deepEqual(rolesOf(read.organisation), rolesOf(after));
    });
  });

  it('[DIR12] no seat ever has more than it takes', () => {
    onEachChange(({ after }) => {
      for (const on of turningDays(after))
        for (const one of after.appointments.filter((a) => a.role === 'businessLead' || a.role === 'itLead'))
          assert.ok(seated(after, one, on).length <= 1, `${seatKey(one)} ${on}`);
    });
  });

  it('[DIR13] every deputy has a holder on each of their days', () => {
    onEachChange(({ after }) => {
      for (const deputy of after.appointments.filter((a) => a.deputyFor))
        for (const on of turningDays(after).filter((one) => inForce(deputy, one)))
          assert.ok(seated(after, deputy, on).some((a) => a.person === deputy.deputyFor), `${seatKey(deputy)} ${on}`);
    });
  });

  it('[DIR16] of the days before today, everyone holds what they held', () => {
    onEachChange(({ world, before, after }) => {
      const next = createDirectory(after);
      const past = [plusDays(world.today, -1), ...turningDays(before, after)].filter((on) => on < world.today);
      const changed = seatsIn(before).filter((seat) => past.some((on) => key(next, seat, on) !== key(world.directory, seat, on)));
      assert.deepEqual(changed, []);
    });
    function key(...[directory, seat, on]: Parameters<typeof holdersOf>): string {
      return holdersOf(directory, seat, on).map((h) => `${h.person} ${h.deputyFor}`).sort().join();
    }
  });

  it('[DIR17] some systemOwner is there on each day from today on, where some was', () => {
    const vacant = (o: Organisation, today: Day) =>
      [today, ...turningDays(o)].filter((on) => on >= today && !o.appointments.some((a) => a.role === 'systemOwner' && !a.deputyFor && inForce(a, on)));
    onEachChange(({ world, after }) => assert.deepEqual(vacant(after, world.today), []));
  });

  it('[DIR8] the events alone make the directory again, and are the difference', () => {
    onEachChange(({ before, after, events, command }) => {
      assert.deepEqual(rolesOf(remade(before, events)), rolesOf(after));
      assert.ok(events.every(({ by, at }) => by === command.by && at === command.at));
      assert.deepEqual(changesBetween(before, after, command.at), events.map((event) => ({ ...event, by: null })));
      if (command.verb !== 'setResponsible') assert.ok(events.length > 0);
    });
  });

  it('[DIR22] whoever may change a seat for those concerned is not refused as not theirs, and nobody else', () => {
    always(({ world, command, concerned, decision }) => {
      const { verb, input, by } = command;
      if (verb === 'away' || verb === 'back') return;
      const service = verb === 'setResponsible' && world.directory.services.get(input.service);
      const seat = 'seat' in input ? input.seat : service && servicesSeat(service);
      if (!seat || seat.role === 'supplier') return;
      const isRefused = 'refusal' in decision && decision.refusal.code === 'notYours';
      assert.equal(isRefused, !mayChange(world, by, seat, concerned));
    });
  });

  it('[DIR22] of somebody new, the seats and services offered are those that are not refused', () => {
    always(({ world, command: { by, at } }) => {
      const { organisation } = world.directory;
      const person = { id: personId(organisation.allowedTenants[0] ?? '', guid(9_000)), name: 'Ny' };
      const theirs = seatsIn(organisation).filter((seat) => {
        const decision = decideChange(world, { verb: 'appoint', input: { seat, person, from: world.today, to: null }, by, at });
        return !('refusal' in decision && ['notYours', 'supplierSeat'].includes(decision.refusal.code));
      });
      assert.deepEqual(seatsIn(organisation).filter((seat) => mayChange(world, by, seat)).map(seatKey), theirs.map(seatKey));
      const services = organisation.services.filter(({ id }) => {
        const decision = decideChange(world, { verb: 'setResponsible', input: { service: id, person }, by, at });
        return !('refusal' in decision);
      });
      assert.deepEqual(servicesInCharge(world, by), services);
    }, 40);
  });

  it('[DIR21] most kinds of changes and refusals come about', () => {
    const met = new Set<string>();
    always(({ command, decision }) => met.add('refusal' in decision ? decision.refusal.code : command.verb));
    const expected = [
      'appoint', 'replace', 'end', 'deputise', 'away', 'back', 'setResponsible', 'notYours', 'selfAppointment', 'alreadyHeld', 'groupFull',
      'sameTwice', 'noHolder', 'ownDeputy', 'foreignTenant', 'periodBackwards', 'inThePast', 'tooFar', 'notLast', 'notHeld', 'endsAlready',
      'notAway', 'holdsNothing', 'supplierSeat',
    ];
    assert.deepEqual(expected.filter((name) => !met.has(name)), []);
  });
});
