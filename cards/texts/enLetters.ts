import type { LettersTexts } from './lettersType.js';

/** Cards that concern no case. */
export const letters: LettersTexts = {
  vacancies: 'Roles that nobody holds right now',
  vacancy: (role, place, standIn) =>
    `${role}${place ? `, ${place}` : ''}. ${standIn ? `${standIn} stands in meanwhile.` : 'Nobody stands in.'}`,
  vacanciesHint: 'Write “roles” to see who does what.',
};
