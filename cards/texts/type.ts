import type { EventType } from '../../src/domain/case.js';
import type { RefusalCode, Verb } from '../../src/domain/commands.js';
import type { Interest } from '../../src/domain/interest.js';
import type { CaseNumber } from '../../src/domain/ids.js';
import type { PartVerb } from '../../src/domain/wish/part.js';
import type { Role } from '../../src/domain/organisation.js';
import type { AttentionTexts } from './attentionType.js';
import type { BallotTexts, NamedRefusal } from './ballotsType.js';
import type { ChangesTexts, PlainField } from './changesType.js';
import type { DirectoryTexts, OwnRolesTexts } from './directoryType.js';
import type { ForumTexts } from './forumType.js';
import type { HelpTexts } from './helpType.js';
import type { LettersTexts } from './lettersType.js';
import type { PictureTexts } from './pictureType.js';
import type { PlansTexts } from './plansType.js';
import type { ProposalsTexts } from './proposalsType.js';
import type { OrderTexts } from './ordersType.js';
import type { MergingTexts } from './mergingType.js';
import type { PapersTexts } from './papersType.js';
import type { Says } from './saysType.js';
import type { StatisticsTexts } from './statisticsType.js';
import type { WishesTexts } from './wishesType.js';
import type { Count, DeadlineTexts, DelayTexts, Say, TimeTexts } from './typeTimes.js';

export type Language = 'sv' | 'en';
/** The state in words. */
export type StateName =
  'new' | 'active' | 'waitingOnReporter' | 'waitingOnSupplier' | 'escalating' | 'resolved' | 'confirmed' | 'withdrawn' | 'declined' |
  'merged';
export type ButtonName =
  Verb | 'submit' | 'cancel' | 'show' | 'more' | 'report' | 'queue' | 'mine' | 'example' | 'choose' | 'resend' | 'reportThis' |
  'save' | 'attention' | 'submitAnyway';
/** `to` is empty where the event points nowhere. */
type Happened = (by: string, to: string) => string;

/**
 * Every sentence that the bot says, in one language. Sentences with parameters hold names from data:
 * on cards they go through `userText`, in plain messages they are sent as plain text, never as markdown.
 */
export interface Texts {
  readonly language: Language;
  readonly roles: Readonly<Record<Role, string>>;
  /** As a sentence points at it: "till leverantören". */
  readonly roleInSentence: Readonly<Record<Role, string>>;
  /** What a role does here, said to the one who holds it. */
  readonly duties: Readonly<Record<Role, string>>;
  readonly states: Readonly<Record<StateName, string>>;
  readonly buttons: Readonly<Record<ButtonName, string>>;
  readonly people: {
    /** Someone who has left the directory keeps no name. */
    readonly formerColleague: string;
    readonly asDeputyFor: (name: string, other: string) => string;
  };
  readonly time: TimeTexts;
  readonly deadlines: DeadlineTexts;
  readonly delays: DelayTexts;
  readonly card: CaseTexts;
  /** What happened, as history tells it. */
  readonly events: Readonly<Record<EventType, Happened>>;
  /** What a group hears in its thread. */
  readonly thread: Readonly<Record<EventType, Happened>>;
  readonly forms: FormTexts;
  /** What chains and priorities are usually called in Swedish, in this language. */
  readonly usualNames: Readonly<Record<string, string>>;
  readonly refusals: RefusalTexts;
  readonly lists: ListTexts;
  readonly help: HelpTexts;
  /** Why someone is told of a case on this service, who need do nothing about it. */
  readonly interests: Readonly<Record<Interest, Say>>;
  readonly directory: DirectoryTexts;
  readonly ownRoles: OwnRolesTexts;
  readonly operations: OperationsTexts;
  readonly letters: LettersTexts;
  readonly attention: AttentionTexts;
  readonly ballots: BallotTexts;
  readonly orders: OrderTexts;
  readonly changes: ChangesTexts;
  readonly wishes: WishesTexts;
  readonly forum: ForumTexts;
  readonly picture: PictureTexts;
  readonly plans: PlansTexts;
  readonly proposals: ProposalsTexts;
  readonly merging: MergingTexts;
  readonly papers: PapersTexts;
  readonly says: Says;
  readonly statistics: StatisticsTexts;
}

interface CaseTexts {
  readonly youAreHere: string;
  readonly solvedHere: string;
  readonly endedHere: string;
  readonly next: string;
  /** `duration` is empty where a step took no time. */
  readonly passed: (duration: string) => string;
  readonly visited: (duration: string) => string;
  readonly has: Say;
  readonly hasSince: (name: string, since: string) => string;
  readonly had: Say;
  readonly nobodyHas: (since: string) => string;
  readonly helps: Say;
  readonly standsIn: Say;
  /** A clock: since when and for how long. */
  /** `spent`: for how long, after a comma; empty within the first minute. */
  readonly waits: Readonly<Record<'reporter' | 'supplier' | 'approval', (since: string, spent: string) => string>>;
  readonly wantsToEscalate: (name: string, role: string) => string;
  readonly escalationPending: string;
  readonly approveHint: string;
  readonly asksYou: Say;
  readonly answerHint: string;
  /** Once they have been reminded. */
  readonly answerSoonHint: string;
  readonly hasSolved: Say;
  readonly confirmHint: string;
  /** The way back from a case that was closed by silence. */
  readonly wayBack: Readonly<Record<'timedOut' | 'unanswered', string>>;
  readonly takeTitle: string;
  readonly takeHint: string;
  readonly received: Say;
  readonly receivedHint: string;
  readonly notReached: Say;
  readonly quote: Say;
  readonly service: string;
  readonly platform: Say;
  readonly reportedBy: string;
  readonly priority: string;
  readonly reference: string;
  readonly events: Count;
  readonly earlier: Count;
  readonly changed: (field: string, before: string, after: string) => string;
  readonly nothing: string;
  readonly channelHint: string;
  /** What someone typed for a button that is theirs no longer: nothing typed is lost. */
  readonly youWrote: Say;
  readonly asText: string;
}

interface WordsField {
  readonly label: string;
  readonly hint: string;
}
/** Verbs whose form asks for words. */
export type WordedVerb = Exclude<
  Verb,
  | 'take' | 'takeOver' | 'release' | 'approve' | 'confirm' | 'edit' | 'support' | 'unsupport' | 'setMeeting'
  | 'compile' | 'prepare' | 'layBasis' | PartVerb
>;

interface FormTexts {
  readonly labels: Readonly<Record<PlainField, string>>;
  readonly words: Readonly<Record<WordedVerb, WordsField>>;
  /** Kinds of case by the ids that the governing document's chains have. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly choose: string;
  readonly reportTitle: string;
  readonly titleHint: string;
  readonly descriptionHint: string;
  readonly municipalityTitle: string;
  readonly municipalityHint: string;
  readonly checkFields: string;
  /** What someone wrote has no room on the card. */
  readonly cutShort: string;
  readonly missing: Say;
  readonly tooLong: (label: string, length: string, most: string) => string;
  readonly unknown: Say;
}

type PlainRefusal = Exclude<RefusalCode, 'taken' | 'decided' | 'tooLate' | 'nowPartOf' | NamedRefusal>;
type RefusalTexts = Readonly<Record<PlainRefusal, string>> & {
  readonly taken: (name: string, ago: string) => string;
  readonly decided: (name: string, approved: boolean, ago: string) => string;
  readonly tooLate: string;
  readonly nowPartOf: (number: CaseNumber) => string;
} & Readonly<Record<NamedRefusal, Say>>;

interface ListTexts {
  readonly queue: string;
  readonly mine: string;
  readonly search: Say;
  readonly empty: Readonly<Record<'queue' | 'mine' | 'search', { readonly title: string; readonly hint: string }>>;
  /** Past the end: the list became shorter while someone read it. */
  readonly noMore: string;
  readonly row: (state: string, role: string, duration: string) => string;
  readonly yours: string;
  readonly showOne: (number: CaseNumber) => string;
}

/** For the itLead: how delivery goes. */
interface OperationsTexts {
  readonly title: string;
  readonly owed: Count;
  readonly parked: Count;
  readonly allReached: string;
  readonly row: (name: string, reason: string, count: number) => string;
  readonly channel: string;
  readonly reasons: Readonly<Record<'blocked' | 'refused' | 'exhausted', string>>;
  readonly hint: string;
  readonly resent: Count;
  readonly notYours: string;
}

