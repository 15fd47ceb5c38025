import type { PapersTexts } from './papersType.js';
import { linkMinutes } from '../../src/domain/wish/papers.js';

export const papers: PapersTexts = {
  title: 'Papper',
  hint: 'Protokoll från beslut, en kommuns önskemål och utkastet till förvaltningsplan. De görs på nytt varje gång, av det som står i ärendena.',
  label: 'Vilket papper?',
  make: 'Skapa',
  minutes: (who, day) => `Protokoll: ${who}, ${day}`,
  wishes: (place) => `Förändringsönskemål: ${place}`,
  plan: (year) => `Förvaltningsplan ${year} (utkast)`,
  ready: (title) => `Klart: ${title}`,
  readyHint: `Länkarna gäller i ${linkMinutes} minuter. Den som har en länk kan ladda ner pappret, så skicka hellre filen vidare.`,
  word: 'Ladda ner Word',
  markdown: 'Ladda ner Markdown',
  minutesButton: 'Protokoll',
  chooseOne: 'Välj ett papper i listan.',
  nothingDecided: 'Inget beslutades den dagen, så det finns inget protokoll.',
  notYours: 'Papper görs av förvaltningsledarna, grupperna och systemägaren. Be någon av dem, så hjälper de dig.',
};
