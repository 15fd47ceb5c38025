import type { Texts } from './type.js';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Times, durations and deadlines. */
export const times: Pick<Texts, 'time' | 'deadlines'> = {
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
};
