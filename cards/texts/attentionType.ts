import type { Attention } from '../../src/domain/attention.js';

/** When someone is told, and the digest that some of it comes in. Times come as they are to be said. */
export interface AttentionTexts {
  readonly title: string;
  readonly labels: Readonly<Record<keyof Attention, string>>;
  /** Parsed as markdown. */
  readonly modes: Readonly<Record<Attention['mode'], string>>;
  readonly hint: string;
  readonly saved: Readonly<Record<Attention['mode'], string>>;
  readonly quiet: (from: string, to: string) => string;
  readonly onlyForRoles: string;
  readonly noTime: (label: string) => string;
  readonly sameTime: string;
  readonly digest: {
    readonly greetings: Readonly<Record<'morning' | 'day' | 'evening', string>>;
    /** `more`: at least so many. */
    readonly waiting: (count: number, more: boolean) => string;
    readonly oldest: (shown: number) => string;
  };
}
