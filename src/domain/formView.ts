import type { Case, Report, Target } from './case.js';
import type { Day, MunicipalityCode, PersonId } from './ids.js';
import type { Form } from './notices.js';
import type { Role } from './organisation.js';
import type { World } from './responsibility.js';
import type { Part } from './wish/part.js';
import type { Who } from './who.js';
import type { Proposal } from './wish/proposal.js';
import { targetsOf } from './choices.js';
import { servicesFor } from './directory.js';
import { whoIs } from './who.js';
import { releasableParts } from './wish/merging.js';

/** What a report chooses from, by the names that people know it by. */
export interface ReportChoices {
  readonly services: readonly { readonly id: string; readonly name: string; readonly platform: boolean }[];
  readonly kinds: readonly { readonly id: string; readonly name: string }[];
  readonly priorities: readonly { readonly id: string; readonly name: string }[];
}

export interface TargetChoice {
  readonly to: Target;
  readonly who: Role | Who;
}

/** A form on a case's card, with all that it lets its reader choose from. */
export interface FormView extends Form {
  readonly targets: readonly TargetChoice[];
  readonly choices: ReportChoices;
  /** The report as it is, for a correction. */
  readonly report: Report;
  /** What is compiled and prepared as it is, to be written anew. */
  readonly proposal: Proposal;
  /** The day that the supplier has promised, for another. */
  readonly promised: Day | null;
  /** The parts that its reader may break out. */
  readonly parts: readonly Pick<Part, 'number' | 'title'>[];
}

export function formOf(world: World, c: Case, by: PersonId, form: Form): FormView {
  const targets = targetsOf(world, c, by).map((to) => ({ to, who: 'role' in to ? to.role : whoIs(world, c, to.person) }));
  const { report, proposal = {}, order } = c;
  const releasable = releasableParts(world, c, by);
  const parts = (c.parts ?? []).filter(({ number }) => releasable.includes(number));
  const choices = reportChoices(world, c.municipality);
  return { ...form, targets, choices, report, proposal, promised: order?.promised ?? null, parts };
}

export function reportChoices({ directory }: World, municipality: MunicipalityCode): ReportChoices {
  const { chains, priorities } = directory.organisation;
  const services = servicesFor(directory, municipality);
  return {
    services: services.map(({ id, name, municipality: own }) => ({ id, name, platform: own === null })),
    kinds: chains.map(({ id, name }) => ({ id, name })),
    priorities,
  };
}
