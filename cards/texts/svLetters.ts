import type { LettersTexts } from './lettersType.js';

/** Cards that concern no case. */
export const letters: LettersTexts = {
  vacancies: 'Roller som ingen har just nu',
  vacancy: (role, place, standIn) =>
    `${role}${place ? `, ${place}` : ''}. ${standIn ? `${standIn} tar emot så länge.` : 'Ingen tar emot.'}`,
  vacanciesHint: 'Skriv ”roller” för att se vem som gör vad.',
};
