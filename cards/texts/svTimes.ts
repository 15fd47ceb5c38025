import type { Texts } from './type.js';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Times, durations and deadlines. */
export const times: Pick<Texts, 'time' | 'deadlines' | 'delays'> = {
  time: {
    months: ['jan.', 'feb.', 'mars', 'apr.', 'maj', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'],
    justNow: 'nyss',
    clock: (hours, minutes) => `${hours}.${minutes}`,
    today: (clock) => `i dag ${clock}`,
    yesterday: (clock) => `i går ${clock}`,
    tomorrow: (clock) => `i morgon ${clock}`,
    date: (day, month) => `${day} ${month}`,
    minutes: (n) => `${n} min`,
    hours: (n) => `${n} tim`,
    days: (n) => count(n, 'dag', 'dagar'),
    workingDays: (n) => count(n, 'arbetsdag', 'arbetsdagar'),
    minutesAgo: (n) => (n === 1 ? 'för en minut sedan' : `för ${n} minuter sedan`),
    hoursAgo: (n) => (n === 1 ? 'för en timme sedan' : `för ${n} timmar sedan`),
  },
  deadlines: {
    respond: {
      by: (when, left) => `Tas om hand senast ${when}, ${left} kvar`,
      late: (when) => `Skulle tas om hand ${when}, men det tar lite längre tid`,
    },
    resolve: {
      by: (when, left) => `Klart här senast ${when}, ${left} kvar`,
      late: (when) => `Skulle vara klart här ${when}, men det tar lite längre tid`,
    },
    stopped: (left) => `Tiden står still så länge, ${left} kvar`,
    left: (duration) => `${duration} kvar`,
    late: 'tar lite längre tid',
  },
  delays: {
    takeOver: 'Tiden har gått ut. Du kan ta över ärendet.',
    takeOverHint: 'Ta över, så ser alla att du har det. Den som har ärendet nu får veta det.',
    tookOver: (name) => `${name} har tagit över ärendet`,
    tookOverHint: 'Tiden hade gått ut, så du får hjälp. Tack för det du har gjort! Du behöver inte göra något mer.',
    stillWaits: 'Begäran väntar fortfarande på dig.',
    mayDecide: 'Den som skulle besluta har inte svarat, så nu får du också göra det.',
    instead: (sentence) => `${sentence}, för ingen annan hade svarat`,
  },
};
