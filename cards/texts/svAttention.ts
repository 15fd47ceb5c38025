import type { AttentionTexts } from './attentionType.js';

/** When someone is told, and the digest. */
export const attention: AttentionTexts = {
  title: 'Avisera mig',
  labels: { mode: 'När vill du få veta?', quiet: 'Tysta timmar', quietFrom: 'Från', quietTo: 'Till' },
  modes: {
    atOnce: 'Direkt: ett meddelande för varje ärende, så fort det kommer',
    digest: 'Samlat på morgonen: ett kort varje arbetsdag med det som väntar',
    named: 'Bara när jag är utpekad: egna ärenden och frågor, inte det som alla i kön kan ta',
  },
  hint: 'Det mest brådskande kommer alltid direkt. Inget försvinner: allt som väntar finns i din kö.',
  saved: {
    atOnce: 'Sparat. Jag skriver så fort något behöver dig.',
    digest: 'Sparat. Du får ett kort varje arbetsdag på morgonen, om något väntar.',
    named: 'Sparat. Jag skriver bara när du är utpekad.',
  },
  quiet: (from, to) => `Mellan ${from} och ${to} är jag tyst. Efteråt får du ett kort om det som kom.`,
  onlyForRoles: 'Det som gäller dina egna ärenden skriver jag alltid direkt. Den som har en roll kan välja när den får veta.',
  noTime: (label) => `Skriv ”${label}” som en tid, till exempel 18:00.`,
  sameTime: 'De tysta timmarna behöver sluta en annan tid än de börjar.',
  digest: {
    greetings: { morning: 'God morgon!', day: 'Hej!', evening: 'God kväll!' },
    waiting: (count, more) => (count === 1 && !more ? '1 ärende behöver dig.' : `${more ? 'Minst ' : ''}${count} ärenden behöver dig.`),
    oldest: (shown) => `Här är de ${shown} som har väntat längst.`,
  },
};
