import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Leases, Store } from '../../src/app/ports.js';
import { createOwnership, type Ownership } from '../../src/app/ownership.js';
import { allSlots } from '../../src/domain/slots.js';

const second = 1000;

interface Instance {
  readonly ownership: Ownership;
  readonly busy: Set<number>;
  state: 'running' | 'hanging' | 'gone';
}

/** Instances of the bot on one store, with a clock that stands still between steps. */
function createWorld() {
  const all: Instance[] = [];
  let now = 1_000_000;
  let stored: { readonly version: number; readonly leases: Leases } | null = null;
  let away = false;
  let twice = 0;

  const store: Pick<Store, 'loadLeases' | 'saveLeases'> = {
    loadLeases: async () => (away ? Promise.reject(new Error('away')) : stored),
    async saveLeases(leases, expected) {
      if (away) throw new Error('away');
      if ((stored?.version ?? 0) !== expected) return false;
      stored = { version: expected + 1, leases };
      // Some answers come late: by then others have read what was written, and written themselves.
      for (let i = (expected * 7) % 40; i > 0; i--) await Promise.resolve();
      return true;
    },
  };
  const running = () => all.filter(({ state }) => state === 'running');
  const held = ({ ownership }: Instance) => allSlots.filter(ownership.holds);

  /** Whoever died or hangs still counts: it may wake in the middle of what it was doing. */
  function countTwice(): void {
    const owned = all.flatMap(held);
    twice += owned.length - new Set(owned).size;
  }

  function join(): void {
    const busy = new Set<number>();
    const ownership = createOwnership({ store, nowMs: () => now, me: `instance-${all.length}`, busySlots: () => busy });
    all.push({ ownership, busy, state: 'running' });
  }

  /** Time goes by a second at a time; in each, everyone who runs asks at the same moment, as dispatchers do. */
  async function pass(seconds: number): Promise<void> {
    for (let i = 0; i < seconds; i++) {
      now += second;
      const begun = running().flatMap(({ ownership, busy }) => [...busy].filter(ownership.holds).map((slot) => () => ownership.holds(slot)));
      // Where many write at once some do not get through, and ask again a second later.
      await Promise.allSettled(running().map(({ ownership }) => ownership.slots().finally(countTwice)));
      countTwice();
      assert.ok(away || begun.every((isHeld) => isHeld()), 'a slot was given up in the middle of a delivery');
      assert.equal(twice, 0, 'slots were held by two at once');
    }
  }

  return {
    running, held, join, pass,
    all: () => all,
    jump: (seconds: number) => void (now += seconds * second),
    setAway: (value: boolean) => void (away = value),
    begin(one: Instance) {
      const slot = held(one)[0];
      if (slot !== undefined) one.busy.add(slot);
    },
  };
}
type World = ReturnType<typeof createWorld>;

const pick = <T>(items: readonly T[], which: number): T | undefined => items[which % Math.max(1, items.length)];

/** What can happen; `which` says to whom. */
const deeds: Readonly<Record<string, (world: World, which: number) => void | Promise<void>>> = {
  join: (world) => world.join(),
  die: (world, which) => end(pick(world.running(), which)),
  hang(world, which) {
    const one = pick(world.running(), which);
    if (one) one.state = 'hanging';
  },
  wake(world, which) {
    const one = pick(world.all().filter(({ state }) => state === 'hanging'), which);
    if (one) one.state = 'running';
  },
  async leave(world, which) {
    const one = pick(world.running(), which);
    end(one);
    await one?.ownership.leave().catch(() => {});
  },
  begin(world, which) {
    const one = pick(world.running(), which);
    if (one) world.begin(one);
  },
  finish: (world, which) => pick(world.running(), which)?.busy.clear(),
  storeAway: (world) => world.setAway(true),
  storeBack: (world) => world.setAway(false),
};

function end(one: Instance | undefined): void {
  if (!one) return;
  one.state = 'gone';
  one.busy.clear();
}

const step = fc.record({
  deed: fc.constantFrom('join', ...Object.keys(deeds), 'storeBack'),
  which: fc.nat({ max: 9 }),
  seconds: fc.integer({ min: 0, max: 12 }),
});

async function live(steps: readonly { readonly deed: string; readonly which: number; readonly seconds: number }[]): Promise<World> {
  const world = createWorld();
  world.join();
  for (const { deed, which, seconds } of steps) {
    await deeds[deed]?.(world, which);
    await world.pass(seconds);
  }
  world.setAway(false);
  return world;
}

const always = (check: (world: World) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => check(await live(steps))),
    { seed: 20261123, numRuns: 150 },
  );

const ownedBy = ({ running, held }: World) => running().flatMap(held).sort((a, b) => a - b);

describe('the instances’ slots', function () {
  this.timeout(60_000);

  it('[DSP10] no slot is ever held by two, a busy one is kept, and within 30 s of a death all have an owner', () =>
    always(async (world) => {
      world.join();
      await world.pass(12);
      await deeds['die']?.(world, 0);
      if (world.running().length === 0) world.join();
      await world.pass(30);
      assert.deepEqual(ownedBy(world), allSlots);
    }));

  it('[DSP10] everyone has a fair share when nobody has come or gone for 40 s', () =>
    always(async (world) => {
      world.join();
      world.running().forEach(({ busy }) => busy.clear());
      await world.pass(40);
      const shares = world.running().map((one) => world.held(one).length);
      const fair = allSlots.length / shares.length;
      assert.ok(shares.every((n) => n === Math.floor(fair) || n === Math.ceil(fair)), shares.join());
      assert.deepEqual(ownedBy(world), allSlots);
      world.running().forEach(({ ownership }) => assert.equal(ownership.instances(), shares.length));
    }));

  it('[DSP10] what an instance leaves is another’s within 5 s', async () => {
    const world = createWorld();
    world.join();
    world.join();
    await world.pass(20);
    await deeds['leave']?.(world, 0);
    assert.equal(world.all()[0]?.ownership.holds(0), false);
    await world.pass(5);
    assert.deepEqual(ownedBy(world), allSlots);
  });

  it('[DSP11] while the store confirms nothing, nothing is begun once the word may run out before it is done', async () => {
    const world = createWorld();
    world.join();
    await world.pass(1);
    const [one] = world.running();
    assert.deepEqual(one && (await one.ownership.slots()), allSlots);
    world.setAway(true);
    await world.pass(9);
    assert.deepEqual(ownedBy(world), allSlots);
    await world.pass(1);
    assert.deepEqual(ownedBy(world), []);
    world.setAway(false);
    await world.pass(1);
    assert.deepEqual(ownedBy(world), allSlots);
  });

  it('[DSP11] where the clock has been put back, nothing is begun until the word is given anew', async () => {
    const world = createWorld();
    world.join();
    await world.pass(1);
    world.jump(-3600);
    assert.deepEqual(ownedBy(world), []);
    await world.pass(1);
    assert.deepEqual(ownedBy(world), allSlots);
    world.jump(3600);
    assert.deepEqual(ownedBy(world), []);
    await world.pass(1);
    assert.deepEqual(ownedBy(world), allSlots);
  });

  it('[DSP11] whoever has hung so long that others took over holds nothing when it wakes', async () => {
    const world = createWorld();
    world.join();
    await world.pass(1);
    await deeds['hang']?.(world, 0);
    world.join();
    await world.pass(26);
    const [sleeper, other] = world.all();
    assert.ok(sleeper && other);
    assert.deepEqual([world.held(sleeper).length, world.held(other).length], [0, allSlots.length]);
    sleeper.state = 'running';
    assert.deepEqual(await sleeper.ownership.slots(), []);
  });
});
