import type { PersonId } from '../domain/ids.js';
import type { World } from '../domain/responsibility.js';
import type { Texts } from '../../cards/texts/type.js';
import { seatsOf } from '../domain/directory.js';
import { scopeOf } from '../domain/queue.js';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What someone's lists can be narrowed down to, and their roles in words. Whoever has no role sees their own cases alone. */
export function choicesFor({ directory, today }: World, person: PersonId, texts: Texts) {
  const { name: organisation, municipalities, services, chains } = directory.organisation;
  const { municipalities: own, shared } = scopeOf({ directory, today }, person);
  const roles = seatsOf(directory, person, today).map(({ role }) => texts.roles[role]);
  const shown = municipalities.filter(({ code }) => shared || own.includes(code));
  return {
    organisation,
    roles: [...new Set(roles)],
    municipalities: shown.map(({ code, name }): Choice => ({ id: code, name })),
    services: services
      .filter(({ municipality }) => municipality === null || shown.some(({ code }) => code === municipality))
      .map(({ id, name }): Choice => ({ id, name })),
    steps: chains.flatMap(({ id, name, steps }) =>
      steps.map(({ roles: [role] }): Choice => ({ id: `${id}:${role}`, name: `${name}: ${texts.roles[role]}` })),
    ),
  };
}
