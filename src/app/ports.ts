import type { Attention } from '../domain/attention.js';
import type { Case, CaseEvent } from '../domain/case.js';
import type { Verb } from '../domain/commands.js';
import type { DirectoryEvent } from '../domain/appointing/events.js';
import type { Diary } from '../domain/diary.js';
import type { CaseNumber, DiaryId, Instant, MunicipalityCode, PersonId, Recipient } from '../domain/ids.js';
import type { Letter } from '../domain/letters.js';
import type { Notice } from '../domain/notices.js';
import type { Organisation } from '../domain/organisation.js';
import type { Desk, PersonalScope, Scope, Wait } from '../domain/queue.js';
import type { ChangedCase, Sieve, StepId, StepLoad } from '../domain/sieve.js';
import type { Counted, Counting, CountingTurn, Tally, TallyId } from '../domain/statistics/tally.js';
import type { Turn } from '../domain/turn.js';
import type { WishList } from '../domain/wish/lists.js';
import type { WishScope } from '../domain/wish/support.js';

/** A turn as it is stored: one atomic write, guarded by the version that it was decided on. */
export interface Commit extends Turn {
  /** Where the case waits from now on; replaces what it waited for before. */
  readonly waits: readonly Wait[];
  /** When something happens to it by itself; null: nothing will. Replaces what was set before. */
  readonly alarm: Instant | null;
  /** The form that this turn answers: updates to the card need not wait for it any longer. */
  readonly closes?: FormKey;
  /** The message that is the recipient's card of this case from now on. */
  readonly message?: Message;
}

/** The turn that opens a case, and what became of it; `conflict`: its draft has become a case before. */
export type Opened = { readonly turn: Commit; readonly outcome: 'committed' | 'conflict' };

/** A case whose alarm has gone off, and the version that it was set at. */
export interface DueCase {
  readonly case: CaseNumber;
  readonly version: number;
}

/** A turn of a diary: one atomic write, guarded by the version that it was decided on; 0: there is none yet. */
export interface DiaryTurn {
  readonly diary: Diary;
  readonly expectedVersion: number;
  readonly letters: readonly Letter[];
}

export interface FormKey {
  readonly case: CaseNumber;
  readonly person: PersonId;
}

/** A form that someone has open on their card of a case. Updates of that card wait until it is closed or `until`. */
export interface OpenForm extends FormKey {
  readonly verb: Verb;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** The message that shows a case to a recipient. */
export interface Message {
  readonly case: CaseNumber;
  readonly recipient: Recipient;
  readonly conversationId: string;
  readonly activityId: string;
}

/** Where a recipient can be written to. Plain data: nothing of an SDK. */
export interface Address {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly tenantId: string;
  readonly botId: string;
}

/** What is remembered of a person or a bound group. */
export interface Contact {
  readonly recipient: Recipient;
  readonly name: string;
  /** The language that they chose. */
  readonly language?: 'sv' | 'en';
  /** What their Teams last said, for example `sv-SE`. */
  readonly locale?: string;
  /** For employees whose tenant serves several municipalities: their answer. */
  readonly municipality?: MunicipalityCode;
  /** How they want to be called; missing: at once. */
  readonly attention?: Attention;
  /** Missing until they have met the bot in a personal chat; their notices wait. */
  readonly address?: Address;
  /** The bot's last message to them came back: they have blocked or removed it. Forgotten when they come again. */
  readonly blocked?: boolean;
}

/** A notice that is due, with how often it has been tried. */
export interface Owed {
  readonly notice: Notice;
  readonly attempts: number;
}

/** Which notices someone who delivers asks for. */
export interface Claim {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Only of recipients in these slots. */
  readonly slots: readonly number[];
  /** Not of these recipients. */
  readonly busy: readonly Recipient[];
  /** The first so many notices, and of those only what the first so many recipients are owed. */
  readonly limit: number;
  readonly recipients: number;
}

/** Why a notice is not tried any longer: the recipient took the bot away, Teams refused the message, or it was tried enough. */
export type ParkReason = 'blocked' | 'refused' | 'exhausted';

export interface Parked {
  readonly recipient: Recipient;
  readonly reason: ParkReason;
  /** How many notices. */
  readonly count: number;
}

/** Who delivers to which slots, as the instances of the bot have agreed. */
export interface Leases {
  /** Each instance that lives, and until when it has promised to be there (milliseconds since 1970). */
  readonly instances: Readonly<Record<string, number>>;
  /** The instance that owns each slot; null: nobody yet. */
  readonly owners: readonly (string | null)[];
}

export interface StoredOrganisation {
  readonly version: number;
  readonly organisation: Organisation;
}

/** An organisation in the place of the one at `expectedVersion` (0: there is none), and what makes it another. */
export interface OrganisationTurn {
  readonly organisation: Organisation;
  readonly expectedVersion: number;
  readonly events: readonly DirectoryEvent[];
}

/** What became another with this version of the organisation. */
export interface StoredChange {
  readonly version: number;
  readonly events: readonly DirectoryEvent[];
}

/** One page of at most `limit` rows; `next` continues after the last. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Opaque; null on the last page. Forged or stale cursors give a page, never an error. */
  readonly next: string | null;
}

export interface Paging {
  readonly after: string | null;
  readonly limit: number;
}

/**
 * The store. One contract suite tests whatever stands behind it. Every promise that resolves is durable, but for what is said
 * of deliveries: that may come to be said again. Rejections are outages; the caller may try again.
 */
export interface Store {
  findCase(number: CaseNumber): Promise<Case | null>;
  /** All events of a case, oldest first. */
  history(number: CaseNumber): Promise<readonly CaseEvent[]>;
  /** `conflict`: the case has moved on since it was read (or exists already); nothing was written. */
  commit(commit: Commit): Promise<'committed' | 'conflict'>;
  /** A number for a draft: the same draft always gets the same number. Unique, never reused; gaps are allowed. */
  reserve(draft: string, municipality: MunicipalityCode, year: number): Promise<CaseNumber>;
  /** Reserves a number and commits the turn that it is for, where the store can in one write. */
  openCase(draft: string, municipality: MunicipalityCode, year: number, turnFor: (number: CaseNumber) => Commit): Promise<Opened>;

  /** Cases that wait at any of these desks, each once, the most urgent first (rank, then oldest). */
  queue(desks: readonly Desk[], paging: Paging): Promise<Page<Case>>;
  /** A person's own reports, newest first. */
  reportedBy(person: PersonId, paging: Paging): Promise<Page<Case>>;
  /** Cases in scope in which every word begins some word of number, title or description; case and accents forgiven. Newest first. */
  search(scope: Scope, words: readonly string[], paging: Paging): Promise<Page<Case>>;
  /** Cases that stand on a list, newest first. */
  onList(list: WishList, paging: Paging): Promise<Page<Case>>;

  /** Cases in scope that pass: the open ones by their most urgent wait (rank, then oldest), the closed ones newest first. */
  overview(scope: PersonalScope, sieve: Sieve, paging: Paging): Promise<Page<Case>>;
  /** How the open cases in scope, of one municipality or with null of all, stand at each of these steps. */
  openAt(scope: PersonalScope, municipality: MunicipalityCode | null, steps: readonly StepId[]): Promise<readonly StepLoad[]>;
  /**
   * Cases to which something has happened at `since` or later, the earliest first: `limit` of them, and whatever else has happened
   * at the last one's instant, so that whoever goes on after that leaves out nothing.
   */
  changedSince(since: Instant, limit: number): Promise<readonly ChangedCase[]>;

  /** Open wishes in scope, those that the most people support first. */
  mostSupported(scope: WishScope, limit: number): Promise<readonly Case[]>;

  /** How far cases are counted, and those of these that have been. */
  findCounting(cases: readonly CaseNumber[]): Promise<Counting & { readonly counted: readonly Counted[] }>;
  /** Those that there are; what nothing is counted in is not. */
  findTallies(ids: readonly TallyId[]): Promise<readonly Tally[]>;
  /** `conflict`: somebody else has counted since; nothing was written. */
  writeCounting(turn: CountingTurn): Promise<'committed' | 'conflict'>;

  /** Cases whose alarm is `now` or before, the earliest first. */
  dueCases(now: Instant, limit: number): Promise<readonly DueCase[]>;

  findDiary(id: DiaryId): Promise<Diary | null>;
  /** `conflict`: the diary has been written since; nothing was. */
  writeDiary(turn: DiaryTurn): Promise<'committed' | 'conflict'>;
  /** Diaries whose alarm is `now` or before, the earliest first. */
  dueDiaries(now: Instant, limit: number): Promise<readonly Diary[]>;

  /** Notices that may be tried now, oldest first, for recipients with an address. An update may be told by a card that waited before it. */
  owed(claim: Claim): Promise<readonly Owed[]>;
  /** These notices have reached their recipient, maybe as a new message. */
  delivered(notices: readonly Notice[], message: Message | null): Promise<void>;
  /** These notices are tried again at `due` (milliseconds since 1970); `tries`: 1 when they failed, 0 when they merely wait. */
  postponed(notices: readonly Notice[], due: number, tries: 0 | 1): Promise<void>;
  /** These notices failed and are not tried again until someone asks for it. */
  park(notices: readonly Notice[], reason: ParkReason): Promise<void>;
  /** Whose notices are parked and why, those with the most first. */
  parked(limit: number): Promise<readonly Parked[]>;
  /** Makes parked notices due again, tried anew: one recipient's, or with null everyone's. Resolves with how many. */
  resend(recipient: Recipient | null): Promise<number>;
  /** null: no instance has written any yet. */
  loadLeases(): Promise<{ readonly version: number; readonly leases: Leases } | null>;
  /** false, with nothing written, when another instance has written since that version (0: since there were none). */
  saveLeases(leases: Leases, expectedVersion: number): Promise<boolean>;
  findMessage(number: CaseNumber, recipient: Recipient): Promise<Message | null>;

  /** true: an update of the card may be on its way already. */
  openForm(form: OpenForm): Promise<boolean>;
  closeForm(form: FormKey): Promise<void>;
  findForm(form: FormKey): Promise<OpenForm | null>;

  findContact(recipient: Recipient): Promise<Contact | null>;
  /** Also makes the recipient's waiting notices due when an address comes. */
  saveContact(contact: Contact): Promise<void>;

  /** The newest; null where there is none newer than version `after`, by default any. */
  loadOrganisation(after?: number): Promise<StoredOrganisation | null>;
  /** `conflict`: the organisation is another by now; nothing was written. */
  saveOrganisation(turn: OrganisationTurn): Promise<'committed' | 'conflict'>;
  /** Changes of the organisation, the newest first, as far back as they have been noted. */
  changes(paging: Paging): Promise<Page<StoredChange>>;

  /** Resolves when the store answers; rejects with the reason otherwise. */
  ping(): Promise<void>;
  /** Counts for metrics. */
  counts(): Promise<{ readonly cases: number; readonly owed: number; readonly parked: number }>;
  close(): Promise<void>;
}
