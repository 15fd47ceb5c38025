import type { CaseNumber } from '../src/domain/ids.js';
import type { PaperRef } from '../src/domain/wish/papers.js';
import { courtesy } from './courtesy.js';
import { numberMeant } from './numberMeant.js';
import { commandFor } from './phrases.js';

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

export type AboutBot = { readonly say: 'help' | 'thanks' | 'operations' | 'attention' | 'inform' | 'plan' };

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
const searchPattern = /^(?:s[öo]k|search|find)(?: ?: ?| )(.+)$/i;
// "Report" is a noun in English too, so there only the colon tells.
const reportPattern = /^(?:rap+ort+er+a(?:\s*:\s*|[,.!]?\s+(?:[-–]\s+)?)|report\s*:\s*)(\S[^]*)$/i;
// Nobody asks for a role at greater length than this.
const whoPattern =
  /^(?:(?:vem|vilka|vilken) (?:[äa]r|e)|vem har rollen|(?:vem|vilka) (?:sitter|ing[åa]r) i|(?:vem|vilka)(?= ansvarar f[öo]r )|who(?: is|['’]s| are)(?: it (?:that|who))?) (.{1,120})$/i;
const maybeWhoPattern =
  /^(?:kontakta?(?:uppgifter)?|vad heter|hur n[åa]r jag|vem har|roller (?:i|hos)|contact|how do i reach|roles (?:in|at)) (.{1,120})$/i;

export function understand(text: string): Said {
  const words = tidy(text);
  const folded = fold(words);
  if (folded === '') return { say: 'help' };
  const known = commandFor(folded) ?? courtesy(folded);
  if (known) return known;
  const told = reportPattern.exec(text.trim())?.[1];
  if (told) return { say: 'report', text: told };
  const query = searchPattern.exec(words)?.[1];
  if (query) return { say: 'search', query };
  const number = numberMeant(folded, text.trim().endsWith('?'));
  if (number) return { say: 'case', number };
  return whoIs(words, text.trim()) ?? { say: 'report', text: text.trim() };
}

function whoIs(words: string, text: string): WhoIs | null {
  const asked = whoPattern.exec(words)?.[1];
  if (asked) return { say: 'whoIs', query: asked, text, maybe: false };
  const maybe = maybeWhoPattern.exec(words)?.[1];
  return maybe ? { say: 'whoIs', query: maybe, text, maybe: true } : null;
}
