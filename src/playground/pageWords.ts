import type { Language } from './windows.js';

/** The start page's own words. Straight apostrophes and quotes are left to the renderer to escape. */
export interface PageWords {
  readonly title: string;
  readonly lead: string;
  readonly practical: string;
  readonly steps: string;
  readonly people: string;
  readonly peopleLead: string;
  readonly open: string;
  readonly openTab: string;
  readonly firstMessage: string;
  readonly copy: string;
  readonly copied: string;
  readonly goodToKnow: string;
  readonly facts: readonly string[];
  readonly other: { readonly label: string; readonly path: string; readonly language: Language };
}

export const pageWords = {
  sv: {
    title: 'Prova Supportkedjan',
    lead:
      'Supportkedjan tar ett ärende från den som märker felet till den som kan lösa det. Här följer du ett ärende hela ' +
      'vägen. Du spelar alla roller själv, var och en i sitt eget chattfönster.',
    practical: 'Varje chatt öppnas i en egen flik. Allt körs på den här datorn och personerna är påhittade.',
    steps: 'Följ ett ärende, steg för steg',
    people: 'Personerna',
    peopleLead: 'En chatt för varje person. Skriv förslaget, eller något eget.',
    open: 'Öppna chatten',
    openTab: 'Öppna översikten',
    firstMessage: 'Börja med att skriva',
    copy: 'Kopiera',
    copied: 'Kopierat',
    goodToKnow: 'Bra att veta',
    facts: [
      'Laddar du om en chatt blir den tom, men ärendena finns kvar. Skriv ”kö” eller ”mina ärenden” så kommer de tillbaka.',
      'Skriv ”hjälp” i vilken chatt som helst för att se vad just den personen kan göra.',
      'Chatten är Microsoft 365 Agents Playground, ett program för att prova. I Teams ser korten ut som Teams.',
      'Du avslutar med Ctrl+C i terminalen där du startade.',
    ],
    other: { label: 'In English', path: '/en', language: 'en' },
  },
  en: {
    title: 'Try Supportkedjan',
    lead:
      'Supportkedjan (“the support chain”) takes a case from the person who notices a fault to the person who can solve ' +
      'it. Here you follow one case all the way. You play every role yourself, each in a chat window of its own.',
    practical: 'Each chat opens in a tab of its own. Everything runs on this computer, and the people are made up.',
    steps: 'Follow a case, step by step',
    people: 'The people',
    peopleLead: 'One chat for each person. Write what is suggested, or something of your own.',
    open: 'Open the chat',
    openTab: 'Open the overview',
    firstMessage: 'Begin by writing',
    copy: 'Copy',
    copied: 'Copied',
    goodToKnow: 'Good to know',
    facts: [
      'A chat that is reloaded is empty, but the cases are still there. Write “kö” (queue) or “mina ärenden” (my cases) to see them again.',
      'Write “English” in a chat to be answered in English, and “hjälp” to see what that person can do.',
      'The chat is Microsoft 365 Agents Playground, a program for trying things out. In Teams the cards look like Teams.',
      'Stop with Ctrl+C in the terminal where you started.',
    ],
    other: { label: 'På svenska', path: '/', language: 'sv' },
  },
} as const satisfies Record<Language, PageWords>;
