import type { Texts } from './type.js';

/** Who does what, and how delivery goes. */
export const offices: Pick<Texts, 'directory' | 'ownRoles' | 'interests' | 'operations'> = {
  interests: {
    responsible: (service) => `You are responsible for the e-service ${service}. There is nothing you need to do.`,
    coordinator: (service) => `You are local e-service coordinator, and the case is about ${service}. There is nothing you need to do.`,
  },
  directory: {
    title: 'Who does what',
    vacant: 'Vacant',
    standsIn: (name) => `Vacant. ${name} receives cases meanwhile.`,
    deputy: (other, to) => (to ? `Deputy for ${other} until ${to}` : `Deputy for ${other} until further notice`),
    answersFor: (service) => `Answers for ${service}`,
    shared: 'Shared by all municipalities',
    nobody: (query) => `I find nobody who matches “${query}”.`,
    notes: {
      guessed: 'I am not sure that I understood everything, but this is what I found:',
      supplier: 'The supplier is not in Teams. The IT lead is in contact with it:',
    },
    orReport: 'Do you want to tell of a problem instead? Press Report, and your words come along.',
    chat: 'Chat',
    chatWith: (name) => `Chat with ${name} in Teams`,
    more: (n) => `… and ${n} more. Ask for a municipality or a role to see them.`,
    morePeople: (n) => `… and ${n} more`,
    hint: 'Write for example “who is business lead in Boden?”, “roles” or “my roles”.',
  },
  ownRoles: {
    title: 'Your roles',
    role: (role, place) => (place ? `${role} at ${place}` : role),
    since: (from, to) => (to ? `From ${from} until ${to}` : `Since ${from}, until further notice`),
    starting: (from, to) => (to ? `Begins ${from}, until ${to}` : `Begins ${from}, until further notice`),
    inPlaceOf: (name) => `As deputy for ${name}`,
    deputy: (name) => `Your deputy: ${name}`,
    none: 'You have no role in the support chain right now. You can report and follow your cases all the same.',
    whomToAsk: (place) => `Should you have one? Then the administrator at ${place} helps you:`,
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
