import type { Directory } from '../../src/domain/directory.js';
import type { Chain, Step } from '../../src/domain/organisation.js';
import { fromLocal, localMs } from '../../src/domain/zone.js';
import { chains, organisationWith, type Staff } from './organisation.js';
import type { Scenario } from './cases.js';

const dayMs = 24 * 3_600_000;

export type Times = Pick<Step, 'respondWithin' | 'resolveWithin'>;

/** Luleå's chain for citizens with these times at its steps. */
export function timed(times: readonly Times[], staff: Staff = {}): Directory {
  const [citizen, ...others] = chains;
  const [first, ...rest] = citizen.steps.map((step, index): Step => ({ ...step, ...times[index] }));
  const chain: Chain = { ...citizen, steps: [first ?? citizen.steps[0], ...rest] };
  return organisationWith(staff, [chain, ...others]);
}

/** The scene at a time of March 2026 on the wall: `03 14:30`. */
export function on(scene: Scenario, wall: string): Scenario {
  const then = fromLocal(Date.parse(`2026-03-${wall.replace(' ', 'T')}:00Z`), 'Europe/Stockholm');
  return scene.later((then - scene.at) / dayMs);
}

/** When the alarm goes off, by the clock on the wall: `02 12:00`. */
export function alarm(scene: Scenario): string | null {
  return scene.alarm && new Date(localMs(Date.parse(scene.alarm), 'Europe/Stockholm')).toISOString().slice(8, 16).replace('T', ' ');
}

/** What time brings about is brought about whenever it is due, until then. */
export function until(scene: Scenario, wall: string): Scenario {
  const then = on(scene, wall);
  if (!scene.alarm || scene.alarm > then.now) return then;
  return until(scene.later((Date.parse(scene.alarm) - scene.at) / dayMs).attended(), wall);
}
