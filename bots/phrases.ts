import type { Said } from './words.js';
import { edits } from './spelling.js';

/** Commands as `fold` leaves them. */
const phrases: ReadonlyMap<string, Said> = new Map<string, Said>([
  ...same({ say: 'report', text: '' }, 'rapportera', 'report', 'nytt arende', 'new case'),
  ...same({ say: 'report', text: '' }, 'rapportera ett problem', 'rapportera ett fel', 'rapportera fel', 'report a problem'),
  ...same({ say: 'mine' }, 'mina arenden', 'my cases', 'mina', 'arenden', 'cases', 'mitt arende', 'my case', 'status', 'hur gar det med mitt arende'),
  ...same({ say: 'queue' }, 'ko', 'min ko', 'koo', 'kon', 'queue', 'my queue'),
  ...same({ say: 'roles', mine: false }, 'roller', 'roles'),
  ...same({ say: 'roles', mine: true }, 'mina roller', 'min roll', 'my roles', 'my role', 'vem ar jag', 'who am i'),
  ...same({ say: 'away' }, 'jag ar borta', 'i am away', 'borta', 'away', 'semester', 'ledig', 'jag ar tillbaka', 'i am back'),
  ...same({ say: 'bindChannel' }, 'koppla kanal', 'koppla kanalen', 'bind channel', 'connect channel'),
  ...same({ say: 'language', language: 'sv' }, 'svenska', 'swedish', 'pa svenska', 'in swedish'),
  ...same({ say: 'language', language: 'en' }, 'english', 'engelska', 'pa engelska', 'in english'),
  ...same({ say: 'help' }, 'hjalp', 'help'),
  ...same({ say: 'operations' }, 'hjalp drift', 'drift', 'help operations', 'operations'),
  ...same({ say: 'papers', of: null }, 'papper', 'papers'),
  ...same({ say: 'papers', of: 'minutes' }, 'protokoll', 'minutes'),
  ...same({ say: 'papers', of: 'plan' }, 'forvaltningsplan', 'forvaltningsplanen', 'management plan'),
  ...same({ say: 'attention' }, 'avisera mig', 'notify me', 'aviseringar', 'notifications', 'tysta timmar', 'quiet hours'),
  ...same({ say: 'inform' }, 'informera', 'skicka information', 'utskick', 'nytt utskick', 'inform', 'send information'),
  ...same({ say: 'plan' }, 'prioritering', 'prioritera', 'prioriteringen', 'priorities', 'ranking'),
  // Teams' list of commands sends the bare word.
  ...same({ say: 'search', query: '' }, 'sok', 'search', 'find', 'arende', 'case'),
]);

function same(said: Said, ...ways: readonly string[]): readonly (readonly [string, Said])[] {
  return ways.map((way) => [way, said]);
}

const around = /^(?:visa|show)(?: mig| me)? |,? (?:tack|please)$/g;

/** The command that a whole folded message is, as it stands or with one slip in one of its words. */
export function commandFor(folded: string): Said | null {
  const asked = folded.replace(around, '');
  return phrases.get(asked) ?? [...phrases].find(([phrase]) => slippedFrom(phrase, asked))?.[1] ?? null;
}

/** A slip makes too many a shorter word of another: "kö" is one from "köp". */
const long = 5;

function slippedFrom(phrase: string, said: string): boolean {
  if (Math.abs(phrase.length - said.length) > 1) return false;
  const [meant, written] = [phrase.split(' '), said.split(' ')];
  if (meant.length !== written.length) return false;
  const [slip, ...more] = meant.flatMap((word, index) => (word === written[index] ? [] : [{ word, as: written[index] ?? '' }]));
  return slip !== undefined && more.length === 0 && isSlip(slip.word, slip.as);
}

function isSlip(word: string, as: string): boolean {
  return word.length >= long && word[0] === as[0] && edits(word, as) === 1;
}
