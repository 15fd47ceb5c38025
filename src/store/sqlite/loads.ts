import type { Instant, MunicipalityCode } from '../../domain/ids.js';
import type { StepId, StepLoad } from '../../domain/sieve.js';
import { latePrefix, type PersonalScope } from '../../domain/queue.js';
import { reporterMark } from '../words.js';
import type { Database } from './driver.js';
import type { Matching } from './matching.js';

/** Some of the open cases at a step of one municipality's chain. */
interface Load extends StepId {
  readonly municipality: MunicipalityCode;
  readonly shared: number;
  readonly count: number;
  readonly late: number;
  readonly oldest: Instant | null;
}

/** How many open cases are at each step. All are counted at once, for whoever asks, and again once a case has been written. */
export function createLoads(db: Database, matching: Matching) {
  const sql = statementsOf(db);
  let everywhere: readonly Load[] | null = null;

  function at(scope: PersonalScope, municipality: MunicipalityCode | null, steps: readonly StepId[]): readonly StepLoad[] {
    everywhere ??= [...sql.open.all(), ...sql.late.all()];
    const isSeen = (load: Load) => scope.municipalities.includes(load.municipality) || (scope.shared && load.shared === 1);
    const seen = [...everywhere.filter(isSeen), ...sql.own.all(matching([reporterMark(scope.reporter)], [])).filter((load) => !isSeen(load))];
    const asked = seen.filter((load) => municipality === null || load.municipality === municipality);
    return steps.map((step) => together(asked.filter((load) => load.chain === step.chain && load.step === step.step)));
  }

  return { at, forget: () => void (everywhere = null) };
}

function together(loads: readonly Load[]): StepLoad {
  return {
    count: loads.reduce((sum, { count }) => sum + count, 0),
    late: loads.reduce((sum, { late }) => sum + late, 0),
    oldest: loads.flatMap(({ oldest }) => oldest ?? []).toSorted()[0] ?? null,
  };
}

function statementsOf(db: Database) {
  const place = 'f.municipality, f.shared, f.chain, f.step';
  return {
    open: db.prepare<Load>(`
      SELECT ${place}, count(*) AS count, 0 AS late, min(since) AS oldest FROM facets AS f WHERE rank IS NOT NULL GROUP BY ${place}`),
    // The few that are late lie together among the waits: with the others' facets to look through it would take longer.
    late: db.prepare<Load>(`
      SELECT ${place}, 0 AS count, count(*) AS late, NULL AS oldest FROM waits AS w CROSS JOIN facets AS f ON f.id = w.id
      WHERE desk >= '${latePrefix}' AND desk < '${latePrefix}~' GROUP BY ${place}`),
    own: db.prepare<Load>(`
      SELECT ${place}, 1 AS count, EXISTS (SELECT 1 FROM json_each(waits) WHERE value ->> 'desk' LIKE '${latePrefix}%') AS late, since AS oldest
      FROM words CROSS JOIN facets AS f ON f.id = words.rowid CROSS JOIN cases AS c ON c.id = f.id
      WHERE words MATCH ? AND f.rank IS NOT NULL`),
  };
}
