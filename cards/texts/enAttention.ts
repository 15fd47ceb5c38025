import type { AttentionTexts } from './attentionType.js';

/** When someone is told, and the digest. */
export const attention: AttentionTexts = {
  title: 'Notify me',
  labels: { mode: 'When do you want to know?', quiet: 'Quiet hours', quietFrom: 'From', quietTo: 'Until' },
  modes: {
    atOnce: 'At once: a message for each case, as soon as it comes',
    digest: 'Together in the morning: one card each working day with what waits',
    named: 'Only when I am named: my own cases and questions, not what anyone in the queue can take',
  },
  hint: 'The most urgent always comes at once. Nothing gets lost: all that waits is in your queue.',
  saved: {
    atOnce: 'Saved. I will write as soon as something needs you.',
    digest: 'Saved. You will get one card each working morning, if anything waits.',
    named: 'Saved. I will write only when you are named.',
  },
  quiet: (from, to) => `I am quiet between ${from} and ${to}. Afterwards you get a card about what came.`,
  onlyForRoles: 'I always write at once about your own cases. Those who hold a role can choose when to be told.',
  noTime: (label) => `Write “${label}” as a time, for example 18:00.`,
  sameTime: 'Quiet hours need to end at another time than they begin.',
  digest: {
    greetings: { morning: 'Good morning!', day: 'Hello!', evening: 'Good evening!' },
    waiting: (count, more) => (count === 1 && !more ? '1 case needs you.' : `${more ? 'At least ' : ''}${count} cases need you.`),
    oldest: (shown) => `Here are the ${shown} that have waited longest.`,
  },
};
