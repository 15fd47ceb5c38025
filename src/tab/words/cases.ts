/** The words of the list of cases. */
export interface CasesWords {
  /** How many are in the list so far, and whether there are more. */
  readonly shown: (count: number, isAll: boolean) => string;
  readonly clear: (count: number) => string;
  readonly nothing: string;
  readonly nothingYet: string;
  readonly noMore: string;
}

const sv: CasesWords = {
  shown: (count, isAll) => (isAll ? (count === 1 ? '1 ärende' : `${count} ärenden`) : `De ${count} första ärendena, de mest brådskande överst`),
  clear: (count) => (count === 1 ? 'Rensa 1 val' : `Rensa ${count} val`),
  nothing: 'Inget ärende stämmer med det du har valt. Ta bort något av valen, eller rensa alla.',
  nothingYet: 'Här är det tomt. När du rapporterar något, eller får ett ärende att arbeta med, syns det här.',
  noMore: 'Det gick inte att hämta fler just nu. Det du redan ser finns kvar.',
};
const en: CasesWords = {
  shown: (count, isAll) => (isAll ? (count === 1 ? '1 case' : `${count} cases`) : `The first ${count} cases, the most urgent first`),
  clear: (count) => (count === 1 ? 'Clear 1 choice' : `Clear ${count} choices`),
  nothing: 'No case fits what you have chosen. Take away one of the choices, or clear them all.',
  nothingYet: 'There is nothing here. When you report something, or get a case to work on, you see it here.',
  noMore: 'More could not be fetched just now. What you see already is still here.',
};

export const casesWords: Readonly<Record<'sv' | 'en', CasesWords>> = { sv, en };
