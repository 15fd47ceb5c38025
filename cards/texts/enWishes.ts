import type { WishesTexts } from './wishesType.js';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const wishes: WishesTexts = {
  supportedBy: (people, municipalities) =>
    `Supported by ${count(people, 'person', 'people')} in ${count(municipalities, 'municipality', 'municipalities')}`,
  similarTitle: 'There are similar wishes already',
  similarHint:
    'Support one of them: it will weigh more, and you will be told how it goes. Is yours another? Send it in anyway. All that you wrote is still here below.',
  yours: 'You are in already',
  youSupport: 'You support this wish. I will tell you when it leaves the municipality, when it is settled, and when it is ordered and delivered.',
  thanks: (number) => `Thank you! You now support ${number}. I will tell you when something happens.`,
  ownNotSent: 'Your own wish was not sent in.',
  takenBack: (number) => `All right, you no longer support ${number}.`,
};
