type Say = (name: string) => string;

/** Who does what, and how to reach them. */
export interface DirectoryTexts {
  readonly title: string;
  readonly vacant: string;
  readonly standsIn: Say;
  /** In whose place, and the last day; `to` is empty: until further notice. */
  readonly deputy: (other: string, to: string) => string;
  readonly answersFor: Say;
  readonly shared: string;
  readonly nobody: Say;
  readonly notes: Readonly<Record<'guessed' | 'supplier', string>>;
  /** Beside the button that begins a report with the question's own words. */
  readonly orReport: string;
  readonly chat: string;
  readonly chatWith: Say;
  readonly more: (n: number) => string;
  readonly morePeople: (n: number) => string;
  readonly hint: string;
}

/** What the reader holds. */
export interface OwnRolesTexts {
  readonly title: string;
  readonly role: (role: string, place: string) => string;
  /** First and last day; `to` is empty: until further notice. */
  readonly since: (from: string, to: string) => string;
  /** The same of what has not begun. */
  readonly starting: (from: string, to: string) => string;
  readonly inPlaceOf: Say;
  readonly deputy: Say;
  readonly none: string;
  readonly whomToAsk: Say;
}
