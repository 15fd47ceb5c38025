/** Cards that concern no case. Names come as they are to be shown. */
export interface LettersTexts {
  readonly vacancies: string;
  /** A role, its municipality unless it is shared, and who stands in. */
  readonly vacancy: (role: string, place: string | null, standIn: string | null) => string;
  readonly vacanciesHint: string;
}
