import type { ForumTexts } from './forumType.js';

/** Information to many, as it is written, read and followed. */
export const forum: ForumTexts = {
  title: 'Skicka information',
  hint: 'De som har rollen i dag får ett kort var, och du ser vilka som har läst.',
  labels: { audience: 'Till', title: 'Rubrik', words: 'Text' },
  wordsHint: 'Vad händer, och vad behöver de göra?',
  audiences: {
    businessLead: 'Alla förvaltningsledare verksamhet',
    eServiceCoordinator: 'Alla lokala e-tjänstesamordnare',
    eServiceDeveloper: 'Alla utvecklare av e-tjänster',
    local: 'Alla lokala roller',
  },
  buttons: { send: 'Skicka', read: 'Läst', refresh: 'Uppdatera' },
  from: (name) => `Information från ${name}`,
  sent: (when) => `Skickat ${when}`,
  read: (when) => `Läst ${when}`,
  readHint: 'Tryck på Läst, så vet avsändaren att du har fått informationen.',
  followTitle: 'Informationen är skickad',
  readBy: (readers, recipients) => `Läst av ${readers} av ${recipients}`,
  unread: 'Har inte läst än',
  more: (n) => `och ${n} till`,
  nobody: 'Det finns ingen att skicka till just nu, så inget har skickats. Välj andra mottagare. Allt du skrev finns kvar.',
  mayNot: (names) => `Det är förvaltningsledare IT som skickar information till alla. Just nu är det ${names}.`,
  command: ['informera', 'skicka information till dem som har en roll i kommunerna'],
};
