import type { HelpTexts } from './helpType.js';

/** What I can do, by who asks. */
export const help: HelpTexts = {
  greeting: (name) => (name ? `Hello ${name}!` : 'Hello!'),
  intro: 'Write what is wrong in your own words. I see to it that it reaches the right person, and show how it goes.',
  you: (role, place) => (place ? `You are ${role}, ${place}` : `You are ${role}`),
  deputy: (role, name) => `You deputise for ${name}: ${role}`,
  employee: 'You can report, follow your cases, answer questions and confirm that the solution works.',
  examplesTitle: 'Try it now',
  commandsTitle: 'What you can write',
  commands: [
    ['report', 'a form for a new case'],
    ['my cases', 'what you have reported'],
    ['queue', 'what waits for you'],
    ['LUL-26-0042', 'the case with that number'],
    ['search attachments', 'cases about attachments'],
    ['who is business lead in Boden?', 'the one who holds the role now'],
    ['roles', 'who does what'],
    ['my roles', 'your roles, and who deputises for you'],
    ['svenska', 'I speak Swedish with you'],
  ],
  away: ['I am away', 'choose who answers in your place'],
  attention: ['notify me', 'when you are told that something waits'],
  papers: ['papers', 'minutes, wishes by municipality and the management plan'],
  operations: ['help operations', 'how messages are getting through'],
  exampleReport: 'The attachments disappear when I go back a step in the application for a building permit',
  privacy: 'Do not write personal identity numbers or other sensitive facts about people.',
  channel:
    'In channels I show cases that have come to the group. Write “koppla kanal” to have them shown here. All else you do in a chat of your own with me.',
};
