import type { Role } from '../../src/domain/organisation.js';
import type { AppointmentNewsType } from '../../src/domain/roleNews.js';

/** An appointment in words: the role with its place, its days, and the other one of holder and deputy. */
export interface OfficeSaid {
  readonly office: string;
  readonly from: string;
  /** null: until further notice. */
  readonly last: string | null;
  readonly other: string;
}
type News = Readonly<Record<AppointmentNewsType, (said: OfficeSaid) => string>>;

/** Cards that concern no case. Names come as they are to be shown. */
export interface LettersTexts {
  readonly vacancies: string;
  /** What is done in each role, to somebody else than its holder. */
  readonly work: Readonly<Record<Role, string>>;
  /** Who takes cases meanwhile; null: nobody. */
  readonly standIn: (name: string | null) => string;
  /** How many of the three members beside the itLead there are. */
  readonly fewMembers: (members: number) => string;
  readonly vacanciesHint: string;
  readonly roles: string;
  /** To whoever holds the role, to their deputy, and to whoever has got a deputy. */
  readonly news: { readonly holder: News; readonly deputy: News; readonly deputised: News };
  readonly services: Readonly<Record<'responsible' | 'relieved', (service: string) => string>>;
  /** So many lines found no room. */
  readonly more: (n: number) => string;
  readonly decidedBy: (name: string) => string;
  /** How many cases wait for the reader; `more`: more than that. */
  readonly waiting: (count: number, more: boolean) => string;
  readonly hint: string;
}
