import type { Texts } from './type.js';

/** Who does what, and how delivery goes. */
export const offices: Pick<Texts, 'directory' | 'interests' | 'operations'> = {
  interests: {
    responsible: (service) => `You are responsible for the e-service ${service}. There is nothing you need to do.`,
    coordinator: (service) => `You are local e-service coordinator, and the case is about ${service}. There is nothing you need to do.`,
  },
  directory: {
    title: 'Who does what',
    vacant: 'Vacant',
    standsIn: (name) => `Vacant. ${name} receives cases meanwhile.`,
    deputy: (name, other) => `${name} (deputy for ${other})`,
    shared: 'Shared by all municipalities',
    nobody: (query) => `I find nobody who matches “${query}”.`,
    more: (n) => `… and ${n} more. Ask for a municipality or a role to see them.`,
    hint: 'Write for example “who is business lead in Boden?” or “roles”.',
  },
  operations: {
    title: 'How messages are getting through',
    owed: (n) => (n === 1 ? '1 message is on its way.' : `${n} messages are on their way.`),
    parked: (n) => (n === 1 ? '1 message has not arrived:' : `${n} messages have not arrived:`),
    allReached: 'No message is stuck.',
    row: (name, reason, count) => `${name}: ${count}, ${reason}`,
    channel: 'The group’s channel',
    reasons: {
      blocked: 'has blocked or removed the app',
      refused: 'Teams would not take the message',
      exhausted: 'Teams did not answer after many tries',
    },
    hint: 'Someone who has blocked the app gets their messages when they write to me again. You can also send them again now.',
    resent: (n) => (n === 1 ? '1 message is being sent again.' : `${n} messages are being sent again.`),
    notYours: 'This is for the IT management lead. Write “help” and I will show you what you can do.',
  },
};
