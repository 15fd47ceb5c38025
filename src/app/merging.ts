import type { Command, CommandOf } from '../domain/commands.js';
import type { CaseNumber } from '../domain/ids.js';
import type { World } from '../domain/responsibility.js';
import type { Beside } from '../domain/wish/merging.js';
import type { Store } from './ports.js';
import { isWish } from '../domain/wish/support.js';

type Reads = Pick<Store, 'findCase' | 'reserve'>;

/** Reads what a command's decision needs to know beside its case. What that has become since, its errand finds. */
export async function readBeside(store: Reads, world: World, { verb, input, case: number }: Command): Promise<Beside> {
  if (verb === 'mergeInto') return { wish: await found(store, input.into) };
  if (verb !== 'split' && verb !== 'makeWish') return {};
  const c = await store.findCase(number);
  if (verb === 'split') return { wish: await found(store, c?.partOf?.into) };
  // The same number however often it is asked for.
  return c && !isWish(c.report) ? { number: await store.reserve(`${number}/wish`, c.municipality, Number(world.today.slice(0, 4))) } : {};
}

async function found({ findCase }: Reads, number: CaseNumber | null | undefined) {
  return number ? findCase(number) : null;
}

/** What a command asks of other cases, each by a command of its own that acts once. */
export function commandsToOthers(command: Command): readonly Command[] {
  const to = (number: CaseNumber, asks: CommandOf<'mergeInto'> | CommandOf<'split'>): Command => {
    const { by, at, key } = command;
    return { by, at, case: number, key: `${key}/${number}`, seen: null, ...asks };
  };
  if (command.verb === 'breakOut') return [to(command.input.part, { verb: 'split', input: {} })];
  if (command.verb !== 'gather') return [];
  return command.input.picked.map((number) => to(number, { verb: 'mergeInto', input: { into: command.case } }));
}
