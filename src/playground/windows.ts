import { createHash } from 'node:crypto';
import type { Municipality, Organisation, Person, Role } from '../domain/organisation.js';

export type Language = 'sv' | 'en';
export type Words = Readonly<Record<Language, string>>;

export interface WindowPerson {
  readonly objectId: string;
  readonly tenantId: string;
  readonly name: string;
  readonly email: string;
}

/** One chat window: the Playground speaks as one person only, so each person has an instance. */
export interface PlaygroundWindow {
  /** Short and unique: names the folder and the conversations. */
  readonly id: WindowId;
  readonly person: WindowPerson;
  readonly title: Words;
  /** Who this is, in one sentence. */
  readonly about: Words;
  readonly firstMessage: string;
  /** The only window with the förvaltningsgrupp's channel says so: instances share no conversations. */
  readonly hasChannel: boolean;
}

export type WindowId =
  | 'employee'
  | 'first-line'
  | 'business-lead'
  | 'local-it'
  | 'neighbour'
  | 'group'
  | 'it-lead'
  | 'small-municipality';

export const botName = 'Supportkedjan';
export const channelName = 'Förvaltningsgruppen';

/** The Playground has no picker for mentions: this is how one is typed. */
export const bindChannel = `<at>${botName}</at> koppla kanal`;

/** The windows of a demonstration; a role that nobody holds has none. */
export function windowsOf(organisation: Organisation): readonly PlaygroundWindow[] {
  const [home, neighbour] = demonstrationMunicipalities(organisation);
  if (!home || !neighbour) return [];
  const here = placeOf(home);
  const there = placeOf(neighbour);
  const small = holderOfMost(organisation);
  return [
    employee(home),
    ...windowFor(holderOf(organisation, 'firstLine', home), 'first-line', 'kö', {
      sv: `Tar emot medborgarnas frågor i ${here}, svarar på det som går och skickar resten vidare uppåt.`,
      en: `Meets citizens' questions in ${here}, answers what can be answered and sends the rest upwards.`,
    }),
    ...windowFor(holderOf(organisation, 'businessLead', home), 'business-lead', 'kö', {
      sv: `Ansvarar för e-tjänsterna i ${here} och godkänner det som ska lämna kommunen.`,
      en: `Answers for the e-services in ${here} and approves what leaves the municipality.`,
    }),
    ...windowFor(holderOf(organisation, 'localIt', home), 'local-it', 'kö', {
      sv: `Hjälper till i ${here} med inloggning och kopplingar till andra system.`,
      en: `Helps in ${here} with login and with connections to other systems.`,
    }),
    ...windowFor(holderOf(organisation, 'businessLead', neighbour), 'neighbour', `vem är förvaltningsledare i ${here}?`, {
      sv: `Ansvarar för e-tjänsterna i ${there} och ser inte ärenden som stannat i ${here}.`,
      en: `Answers for the e-services in ${there} and does not see cases that stayed in ${here}.`,
    }),
    ...windowFor(groupMember(organisation, neighbour), 'group', bindChannel, {
      sv: `Sitter i förvaltningsgruppen för alla kommuner. Bara här finns kanalen ”${channelName}”.`,
      en: `Sits in the management group for all municipalities. Only here is the channel “${channelName}”.`,
    }),
    ...windowFor(holderOf(organisation, 'itLead'), 'it-lead', 'roller', {
      sv: 'Håller ihop driften för alla kommuner och är den enda som beställer av leverantören.',
      en: 'Holds operations together for all municipalities and alone orders from the supplier.',
    }),
    ...windowFor(small, 'small-municipality', 'hjälp', {
      sv: 'Har flera roller i en liten kommun, så ett ärende slipper gå samma väg två gånger.',
      en: 'Holds several roles in a small municipality, so that no case asks the same person twice.',
    }),
  ];
}

function windowFor(person: Person | undefined, id: WindowId, firstMessage: string, about: Words): PlaygroundWindow[] {
  if (!person) return [];
  const [tenantId = '', objectId = ''] = person.id.split(':');
  const email = person.email ?? `${id}@supportkedjan.example`;
  const title = { sv: person.name, en: person.name };
  return [{ id, person: { tenantId, objectId, name: person.name, email }, title, about, firstMessage, hasChannel: id === 'group' }];
}

function employee(home: Municipality): PlaygroundWindow {
  const place = placeOf(home);
  const { tenantId } = home;
  return {
    id: 'employee',
    person: { tenantId, objectId: inventedId(`anna ${tenantId}`), name: 'Anna Ö', email: 'anna.o@supportkedjan.example' },
    title: { sv: `Anna Ö, anställd i ${place}`, en: `Anna Ö, employee in ${place}` },
    about: {
      sv: 'Har ingen roll i supportkedjan. Här börjar allt: Anna berättar vad som inte fungerar.',
      en: 'Has no role in the support chain. This is where all begins: Anna says what does not work.',
    },
    firstMessage: 'En medborgare kommer inte in på Mina sidor',
    hasChannel: false,
  };
}

/** Luleå and Boden of the sample; another organisation shows its first two. */
function demonstrationMunicipalities({ municipalities }: Organisation): readonly (Municipality | undefined)[] {
  const byCode = (code: string) => municipalities.find((m) => m.code === code);
  return [byCode('LUL') ?? municipalities[0], byCode('BOD') ?? municipalities[1]];
}

function holderOf({ appointments, people }: Organisation, role: Role, municipality?: Municipality): Person | undefined {
  const code = municipality?.code ?? null;
  const held = appointments.find((a) => a.role === role && a.municipality === code && a.deputyFor === undefined);
  return people.find((person) => person.id === held?.person);
}

function groupMember({ appointments, people }: Organisation, municipality: Municipality): Person | undefined {
  const members = people.filter((p) => appointments.some((a) => a.role === 'managementGroup' && a.person === p.id));
  return members.find((person) => person.municipality === municipality.code) ?? members[0];
}

/** Whoever holds the most roles, where that is more than one. */
function holderOfMost({ appointments, people }: Organisation): Person | undefined {
  const count = (person: Person) => appointments.filter((a) => a.person === person.id && !a.deputyFor).length;
  return people.filter((person) => count(person) > 1).sort((a, b) => count(b) - count(a))[0];
}

/** `Bodens kommun` → `Boden`. */
function placeOf(municipality: Municipality): string {
  return municipality.name.replace(/s? kommun$/, '');
}

/** The same GUID each time, so that a person keeps their cases from one start to the next. */
function inventedId(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
