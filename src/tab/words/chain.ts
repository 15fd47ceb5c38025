/** The words of the chains, as a picture of them all and of one case's way. */
export interface ChainWords {
  readonly lead: string;
  readonly total: (count: number) => string;
  readonly none: string;
  readonly nobody: string;
  readonly open: (count: number) => string;
  readonly late: (count: number) => string;
  readonly oldest: (time: string) => string;
  readonly most: (who: string, count: number, late: number, oldest: string) => string;
  readonly tie: (whos: readonly string[], count: number) => string;
  readonly mostHere: string;
  readonly approvedBy: (who: string) => string;
  readonly votes: (who: string) => string;
  readonly help: (roles: readonly string[]) => string;
  readonly show: (where: string) => string;
  /** Where the case is stands in words of its own. */
  readonly positions: Readonly<Record<'passed' | 'here' | 'ahead', string>>;
}

const list = (items: readonly string[], and: string) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;

const sv: ChainWords = {
  lead: 'Så går ett ärende från steg till steg, och så många öppna ärenden står vid varje steg just nu. Du ser dem som du har rätt att se.',
  total: (count) => (count === 1 ? '1 öppet ärende' : `${count} öppna ärenden`),
  none: 'Inga öppna ärenden i den här kedjan just nu.',
  nobody: 'Inga ärenden här',
  open: (count) => (count === 1 ? 'öppet ärende' : 'öppna ärenden'),
  late: (count) => (count === 1 ? '1 försenat' : `${count} försenade`),
  oldest: (time) => `äldst: ${time}`,
  most: (who, count, late, oldest) =>
    `Flest står hos ${who}: ${[count === 1 ? '1 ärende' : `${count} ärenden`, ...(late > 0 ? [sv.late(late)] : [])].join(', ')} (${sv.oldest(oldest)}).`,
  tie: (whos, count) => `Lika många står hos ${list(whos, 'och')}: ${count === 1 ? '1 ärende' : `${count} ärenden`} vardera.`,
  mostHere: 'Här står flest',
  approvedBy: (who) => `Godkänns av ${who}`,
  votes: (who) => `Avgörs genom röstning i ${who}`,
  help: (roles) => `Kan ta hjälp av ${list(roles, 'och')}`,
  show: (where) => `Visa ärenden hos ${where}`,
  positions: { passed: 'Passerat', here: 'Här nu', ahead: 'Framför' },
};
const en: ChainWords = {
  lead: 'This is how a case goes from step to step, and how many open cases are at each step just now. You see those that you have a right to see.',
  total: (count) => (count === 1 ? '1 open case' : `${count} open cases`),
  none: 'No open cases in this chain just now.',
  nobody: 'No cases here',
  open: (count) => (count === 1 ? 'open case' : 'open cases'),
  late: (count) => `${count} late`,
  oldest: (time) => `oldest: ${time}`,
  most: (who, count, late, oldest) =>
    `Most are with ${who}: ${[count === 1 ? '1 case' : `${count} cases`, ...(late > 0 ? [en.late(late)] : [])].join(', ')} (${en.oldest(oldest)}).`,
  tie: (whos, count) => `As many are with ${list(whos, 'and')}: ${count === 1 ? '1 case' : `${count} cases`} each.`,
  mostHere: 'Most are here',
  approvedBy: (who) => `Approved by ${who}`,
  votes: (who) => `Settled by vote in ${who}`,
  help: (roles) => `Can call on ${list(roles, 'and')}`,
  show: (where) => `Show cases with ${where}`,
  positions: { passed: 'Passed', here: 'Here now', ahead: 'Ahead' },
};

export const chainWords: Readonly<Record<'sv' | 'en', ChainWords>> = { sv, en };
