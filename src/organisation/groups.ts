import type { Group } from '../domain/organisation.js';

type EachGroup<T> = Readonly<Partial<Record<Group, T>>>;

/** What there is of each group, made into something else; what is left out stays so. */
export function eachGroup<T extends object, U>({ managementGroup, steeringGroup }: EachGroup<T>, make: (rules: T) => U): EachGroup<U> {
  return {
    ...(managementGroup && { managementGroup: make(managementGroup) }),
    ...(steeringGroup && { steeringGroup: make(steeringGroup) }),
  };
}
