import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Delivery } from '../../src/app/delivery.js';
import type { EventType } from '../../src/domain/case.js';
import type { CaseNumber } from '../../src/domain/ids.js';
import { deadlineOf } from '../../src/domain/deadlines.js';
import { isGroup } from '../../src/domain/ids.js';
import { standsStill } from '../../src/domain/passage.js';
import { dayMs, fromLocal, hourMs } from '../../src/domain/zone.js';
import { createRandom } from '../../tools/seed/random.js';
import { anyPress, asked, type Press } from '../support/anyChange.js';
import { drawCommand, drawReport, employees } from './life.js';
import { openTown, type Town } from './town.js';

/** Fewer where the same is tried a second time, on another Node. */
const cases = Number(process.env['SIMULATED_CASES'] ?? 20_000);
const seed = 2026;
/** The hours of a day at which something is done, the first of them in the night. The sweep comes at each. */
const hours = [0.1, 8.2, 10.5, 13.5, 16.4];
const firstDay = Date.UTC(2026, 0, 1);
const days = 365;
const busy = hours.length - 1;

describe('a year of fourteen municipalities', function () {
  this.timeout(900_000);
  const random = createRandom(seed);
  const alone: string[] = [];
  const missed: string[] = [];
  const disturbed: string[] = [];
  const letters = new Map<string, number>();
  const changes = new Map<string, number>();
  let town: Town;
  let reported = 0;

  before(async () => {
    town = await openTown(firstDay);
    const reporters = employees(town.world());
    const presses = fc.sample(anyPress, { seed, numRuns: days * busy });
    await town.meet([...reporters.map(({ person }) => person), ...town.world().directory.people.keys()]);
    for (let day = 0; day < days; day += 1)
      for (const [nth, hour] of hours.entries()) {
        town.clock.ms = fromLocal(firstDay + day * dayMs + hour * hourMs, 'Europe/Stockholm');
        const slot = day * busy + nth;
        if (nth > 0) {
          await reportSome(reporters, Math.round((cases * slot) / (days * busy)));
          await actSome();
          await changeOne(presses[slot - 1] ?? assert.fail());
        }
        await town.sweep();
        await town.deliver(noteDelivery);
        if (nth === 0) await look(day);
      }
  });
  after(() => town.close());

  async function reportSome(reporters: ReturnType<typeof employees>, until: number): Promise<void> {
    const some = Array.from({ length: until - reported }, () => random.pick(reporters));
    await Promise.all(some.map(({ person, municipality }) => {
      reported += 1;
      return town.report(person, municipality, drawReport(random, town.world(), municipality), `draft-${reported}`);
    }));
  }

  async function actSome(): Promise<void> {
    const commands = await Promise.all([...town.open.keys()].map((number) => drawCommand(random, town, number)));
    await Promise.all(commands.flatMap((command) => (command ? [town.act(command)] : [])));
  }

  /** Appointments, replacements, ends, deputies, absences: between what people do with cases and what they are told of it. */
  async function changeOne(press: Press): Promise<void> {
    const { change, by } = asked(town.world(), press);
    const { kind } = await town.change(change, by);
    if (kind === 'done') count(changes, change.verb);
    await town.meet(town.world().directory.people.keys());
  }

  function noteDelivery(delivery: Delivery): void {
    if (delivery.kind === 'letters') return delivery.letters.forEach(({ about }) => count(letters, about));
    const { view, bring, to, notices } = delivery;
    if (!view || !bring || isGroup(to.recipient)) return;
    // Whoever supports a wish hears what becomes of it, and whoever made it what is decided.
    const mayKnow = view.interest !== null || view.support?.mine === true || view.outcome === 'declined';
    const mayAct = mayKnow || view.verbs.some((verb) => verb !== 'comment');
    // Who has been forestalled since hears so by the card.
    const isForestalled = notices.every(({ kind, version }) => kind !== 'bring' || version < view.version);
    if (!mayAct && !isForestalled) disturbed.push(`${view.number} ${view.status} (${notices.at(-1)?.id}) on ${town.now()}`);
  }

  /** Each night: who could go on with each open case, and of every seventh whether its time was up and nobody told. */
  async function look(night: number): Promise<void> {
    const servers = town.servers();
    for (const [number, waits] of town.open) {
      // Reporters have met the bot and stay.
      const people = waits.flatMap(({ desk }) => (desk.startsWith('reporter:') ? desk : (servers.get(desk) ?? [])));
      if (people.length === 0) alone.push(`${number} on ${town.now()}: ${JSON.stringify(waits)}`);
      if (Number(number.slice(-4)) % 7 === night % 7 && (await isMissed(number))) missed.push(`${number} on ${town.now()}`);
    }
    if ((await town.store.dueCases(town.now(), 1)).length > 0) missed.push(`Something is due still on ${town.now()}`);
  }

  /** Worked out from its deadline, not from its alarm. */
  async function isMissed(number: CaseNumber): Promise<boolean> {
    const c = (await town.store.findCase(number)) ?? assert.fail();
    const due = deadlineOf(town.world(), c, town.now())?.due;
    return Boolean(due && due <= town.now() && !standsStill(c.state) && !(c.deadlineTold && c.deadlineTold >= due));
  }

  it('[QUE1] no case is ever without somebody who can be reached and can go on with it', () => {
    assert.deepEqual([alone.length, alone.slice(0, 5)], [0, []]);
  });

  it('[TIM15] the sweep misses no deadline, and nothing that is due is left', () => {
    assert.deepEqual([missed.length, missed.slice(0, 5), town.faults], [0, [], []]);
  });

  it('[NOT14] nobody is called who holds the role no longer when the card comes', () => {
    assert.deepEqual([disturbed.length, disturbed.slice(0, 5)], [0, []]);
  });

  it('[RND3] it has been a year in which all of that could have gone wrong', () => {
    assert.equal(town.happened.get('reported'), cases);
    const often: readonly EventType[] = [
      'taken', 'takenOver', 'escalated', 'approved', 'declined', 'resolved', 'confirmed', 'reopened', 'answered', 'handlerLeft',
      'deadlineNear', 'deadlinePassed', 'deadlineLong', 'approvalReminded', 'approvalWidened', 'deputiesReminded',
      'reminded', 'unanswered', 'timedOut',
    ];
    assert.deepEqual(often.filter((type) => (town.happened.get(type) ?? 0) < 5), []);
    assert.deepEqual([...changes.keys()].sort(), ['appoint', 'away', 'back', 'deputise', 'end', 'replace', 'setResponsible']);
    assert.deepEqual([...letters.keys()].sort(), ['roles', 'vacancies']);
  });
});

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
