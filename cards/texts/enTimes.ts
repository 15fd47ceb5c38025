import type { Texts } from './type.js';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Times, durations and deadlines. */
export const times: Pick<Texts, 'time' | 'deadlines' | 'delays'> = {
  time: {
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    justNow: 'just now',
    clock: (hours, minutes) => `${hours}:${minutes}`,
    today: (clock) => `today ${clock}`,
    yesterday: (clock) => `yesterday ${clock}`,
    tomorrow: (clock) => `tomorrow ${clock}`,
    date: (day, month) => `${day} ${month}`,
    minutes: (n) => `${n} min`,
    hours: (n) => `${n} h`,
    days: (n) => count(n, 'day', 'days'),
    workingDays: (n) => count(n, 'working day', 'working days'),
    minutesAgo: (n) => (n === 1 ? 'a minute ago' : `${n} minutes ago`),
    hoursAgo: (n) => (n === 1 ? 'an hour ago' : `${n} hours ago`),
  },
  deadlines: {
    respond: {
      by: (when, left) => `Taken up by ${when}, ${left} left`,
      late: (when) => `Was to be taken up ${when}, but takes a little longer`,
    },
    resolve: {
      by: (when, left) => `Done here by ${when}, ${left} left`,
      late: (when) => `Was to be done here ${when}, but takes a little longer`,
    },
    stopped: (left) => `The clock stands still meanwhile, ${left} left`,
    left: (duration) => `${duration} left`,
    late: 'takes a little longer',
  },
  delays: {
    takeOver: 'The time is up. You can take over the case.',
    takeOverHint: 'Take over, and everyone sees that you have it. Whoever has the case now is told.',
    tookOver: (name) => `${name} has taken over the case`,
    tookOverHint: 'The time was up, so you get a hand. Thank you for what you have done! You need do nothing more.',
    stillWaits: 'The request is still waiting for you.',
    mayDecide: 'Whoever was to decide has not answered, so now you may do it, too.',
    instead: (sentence) => `${sentence}, as nobody else had answered`,
  },
};
