import type { ChangeForm, Choosable } from '../cards/changeForm.js';
import type { Subject } from '../cards/roleVerbs.js';
import type { Appointment, Person } from '../src/domain/organisation.js';
import type { World } from '../src/domain/responsibility.js';
import type { Filled } from './draw.js';
import type { TalkDeps } from './talk.js';
import type { Visit } from './visit.js';
import type { Wanted } from '../src/domain/appointing/likely.js';
import { servicesSeat, isTrusted, servicesInCharge } from '../src/domain/appointing/authority.js';
import { likelyPeople } from '../src/domain/appointing/likely.js';
import { offersIn } from '../src/domain/appointing/offers.js';
import { heldView } from '../src/domain/appointing/seatView.js';
import { endOf } from '../src/domain/period.js';
import { identityOf } from '../src/domain/ids.js';
import { whoIs } from '../src/domain/who.js';
import { knownBy, matching, metAs } from './people.js';

/** As many as somebody looks through; for others there is the search. */
const mostChoices = 25;

/** What a form is about, where it is the presser's to send: whom, and where others are looked for. */
interface Topic {
  readonly wanted: Wanted;
  readonly about: readonly Appointment[];
  /** What stands in the fields at first. */
  readonly first: Filled['typed'];
  readonly except: readonly Person['id'][];
}

type SeatSubject = Extract<Subject, { readonly seat: unknown }>;

/** The form as it stands with what was typed; null: nothing that the presser could do with it. */
export async function changeForm(deps: TalkDeps, visit: Visit, world: World, subject: Subject, filled?: Filled): Promise<ChangeForm | null> {
  const topic = topicOf(world, visit.person, subject);
  if (!topic) return null;
  const { typed: said, faults } = filled ?? { typed: topic.first, faults: [] };
  const likely = likelyPeople(world, topic.wanted, topic.except);
  const words = said.seek ?? '';
  const found = words ? matching(likely, words).slice(0, mostChoices) : [];
  const [only, ...others] = found;
  // Whoever searches and finds but one has chosen.
  const typed = only && others.length === 0 ? { ...said, person: identityOf(only.id).objectId } : said;
  const listed = (found.length > 0 ? found : likely.slice(0, mostChoices)).map((person) => choosable(world, person));
  const chosen = await unlisted(deps, visit, world, listed, typed.person);
  return {
    subject,
    typed,
    faults,
    today: world.today,
    about: topic.about.map((a) => heldView(world, a)),
    people: chosen ? [chosen, ...listed] : listed,
    sought: words ? { words, found: found.length > 0 } : null,
    nameless: chosen?.who === null,
    picker: deps.picker,
  };
}

function topicOf(world: World, viewer: Visit['person'], subject: Subject): Topic | null {
  if (subject.form === 'away') return awayTopic(world, viewer);
  return subject.form === 'setResponsible' ? serviceTopic(world, viewer, subject.service) : seatTopic(world, viewer, subject);
}

function awayTopic({ directory, today }: World, viewer: Visit['person']): Topic | null {
  const [held] = (directory.byPerson.get(viewer) ?? []).filter((a) => !a.deputyFor && endOf(a) >= today);
  return held ? { wanted: held, about: [], first: { from: today }, except: [viewer] } : null;
}

function serviceTopic(world: World, viewer: Visit['person'], id: string): Topic | null {
  const service = servicesInCharge(world, viewer).find((one) => one.id === id);
  if (!service) return null;
  const first = service.responsible ? { person: identityOf(service.responsible).objectId } : {};
  return { wanted: servicesSeat(service), about: [], first, except: [] };
}

function seatTopic(world: World, viewer: Visit['person'], { form, seat }: SeatSubject): Topic | null {
  const offers = offersIn(world, viewer, seat);
  const about = form === 'appoint' ? [] : offers[form];
  if (form === 'appoint' ? !offers.appoint : about.length === 0) return null;
  const [only, ...others] = about;
  const begins = only && others.length === 0 && only.from > world.today ? only.from : world.today;
  const except = isTrusted(world, seat.role) ? [viewer] : [];
  return { wanted: seat, about, first: form === 'end' ? { until: begins } : { from: begins }, except };
}

function choosable(world: World, { id }: Person): Choosable {
  return { objectId: identityOf(id).objectId, who: whoIs(world, null, id) };
}

/** Whoever was chosen and is not in the list stays chosen. */
async function unlisted(deps: TalkDeps, visit: Visit, world: World, listed: readonly Choosable[], chosen = ''): Promise<Choosable | null> {
  const objectId = chosen.toLowerCase();
  if (objectId === '' || listed.some((person) => person.objectId === objectId)) return null;
  const known = knownBy(world, objectId);
  if (known) return { objectId, who: whoIs(world, null, known.id) };
  const met = await metAs(deps, visit, objectId);
  return { objectId, who: met && { ...met, role: null, place: null } };
}
