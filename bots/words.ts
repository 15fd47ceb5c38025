import type { CaseNumber } from '../src/domain/ids.js';
import type { PaperRef } from '../src/domain/wish/papers.js';
import { parseCaseNumber } from '../src/domain/ids.js';

/** What someone asked the bot in words. Anything that is no command is the beginning of a report. */
export type Said =
  | { readonly say: 'report'; readonly text: string }
  | { readonly say: 'case'; readonly number: CaseNumber }
  | { readonly say: 'search'; readonly query: string }
  | WhoIs
  | { readonly say: 'language'; readonly language: 'sv' | 'en' }
  | { readonly say: 'roles'; readonly mine: boolean }
  | { readonly say: 'away' }
  | { readonly say: 'mine' | 'queue' | 'bindChannel' }
  | PapersAsked
  | AboutBot;

export type AboutBot = { readonly say: 'help' | 'operations' | 'attention' | 'inform' | 'plan' };

/** `of`: the kind that they asked for; null: any. */
export interface PapersAsked {
  readonly say: 'papers';
  readonly of: PaperRef['paper'] | null;
}

/** A question about who does what. */
export interface WhoIs {
  readonly say: 'whoIs';
  /** Who is asked for. */
  readonly query: string;
  /** All that was written. */
  readonly text: string;
  /** The words may as well begin a report, "kontakt med servern saknas": they do where they name no role or place. */
  readonly maybe: boolean;
}

const phrases: ReadonlyMap<string, Said> = new Map<string, Said>([
  ...same({ say: 'report', text: '' }, 'rapportera', 'report', 'nytt arende', 'new case'),
  ...same({ say: 'mine' }, 'mina arenden', 'my cases', 'mina', 'arenden', 'cases'),
  ...same({ say: 'queue' }, 'ko', 'min ko', 'queue', 'my queue'),
  ...same({ say: 'roles', mine: false }, 'roller', 'roles'),
  ...same({ say: 'roles', mine: true }, 'mina roller', 'min roll', 'my roles', 'my role', 'vem ar jag', 'who am i'),
  ...same({ say: 'away' }, 'jag ar borta', 'i am away', 'borta', 'away', 'semester', 'ledig', 'jag ar tillbaka', 'i am back'),
  ...same({ say: 'bindChannel' }, 'koppla kanal', 'koppla kanalen', 'bind channel', 'connect channel'),
  ...same({ say: 'language', language: 'sv' }, 'svenska', 'swedish', 'pa svenska'),
  ...same({ say: 'language', language: 'en' }, 'english', 'engelska', 'in english'),
  ...same({ say: 'help' }, 'hjalp', 'help', 'hej', 'hello', 'hi', 'hejsan', 'start'),
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

/** Without what nobody sees (a direction mark that was copied along) and the punctuation around it. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.!,;:]+|[\s.!?,;:]+$/g, '');
}

/** Case, accents and surrounding punctuation do not matter in a command. */
export function fold(text: string): string {
  return tidy(text).normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
}

// What is sought is said back to the reader, so it keeps its case and accents.
const searchPattern = /^(?:s[öo]k|search|find) (.+)$/i;
const casePattern = /^(?:arende |case )?([a-z]{2,10}-\d{2}-\d{4,9})$/;
// Nobody asks for a role at greater length than this.
const whoPattern =
  /^(?:(?:vem|vilka|vilken) (?:[äa]r|e)|vem har rollen|(?:vem|vilka) (?:sitter|ing[åa]r) i|(?:vem|vilka)(?= ansvarar f[öo]r )|who(?: is|['’]s| are)(?: it (?:that|who))?) (.{1,120})$/i;
const maybeWhoPattern =
  /^(?:kontakta?(?:uppgifter)?|vad heter|hur n[åa]r jag|vem har|roller (?:i|hos)|contact|how do i reach|roles (?:in|at)) (.{1,120})$/i;

export function understand(text: string): Said {
  const words = tidy(text);
  const folded = fold(words);
  if (folded === '') return { say: 'help' };
  const known = phrases.get(folded);
  if (known) return known;
  const number = parseCaseNumber(casePattern.exec(folded)?.[1] ?? '');
  if (number) return { say: 'case', number };
  const query = searchPattern.exec(words)?.[1];
  if (query) return { say: 'search', query };
  const asked = whoPattern.exec(words)?.[1];
  if (asked) return { say: 'whoIs', query: asked, text: text.trim(), maybe: false };
  const maybe = maybeWhoPattern.exec(words)?.[1];
  if (maybe) return { say: 'whoIs', query: maybe, text: text.trim(), maybe: true };
  return { say: 'report', text: text.trim() };
}
