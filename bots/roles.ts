import type { ChangeForm } from '../cards/changeForm.js';
import type { ChangeFault, RoleAction, SentChange, Subject } from '../cards/roleVerbs.js';
import type { Told } from '../cards/seatCard.js';
import type { Card } from '../cards/shapes.js';
import type { Change, DirectoryRefusal } from '../src/domain/appointing/commands.js';
import type { Seat } from '../src/domain/directory.js';
import type { World } from '../src/domain/responsibility.js';
import type { Filled } from './draw.js';
import type { TalkDeps } from './talk.js';
import type { Visit } from './visit.js';
import { absenceCard } from '../cards/absenceCard.js';
import { doneText } from '../cards/changeDone.js';
import { changeRefusalText } from '../cards/changeRefusals.js';
import { seatCard } from '../cards/seatCard.js';
import { servicesCard } from '../cards/servicesCard.js';
import { typedFrom } from '../cards/verbs.js';
import { servicesSeat, inChargeOf } from '../src/domain/appointing/authority.js';
import { mayChangeSeat } from '../src/domain/appointing/offers.js';
import { absenceView, isAbout, seatView, servicesView } from '../src/domain/appointing/seatView.js';
import { sameSeat, seatsIn } from '../src/domain/directory.js';
import { cardAnswer, messageAnswer, type CardAnswer } from './answers.js';
import { changeForm } from './changeForms.js';
import { changeOf } from './changeOf.js';
import { chosenBy } from './people.js';

/** What a card of the role directory is about. */
type On = { readonly seat: Seat } | { readonly servicesOf: Seat } | 'absence';

interface Extras {
  readonly form?: ChangeForm;
  readonly told?: Told;
}

/** Answers the buttons by which people change who holds what, each decided on the directory as it is now. */
export async function pressRole(deps: TalkDeps, visit: Visit, action: RoleAction): Promise<CardAnswer> {
  if ('filled' in action) return send(deps, visit, action);
  switch (action.verb) {
    case 'openSeat':
      return open(deps, visit, { seat: action.seat });
    case 'openServices':
      return open(deps, visit, { servicesOf: action.seat });
    case 'openForm':
      return openForm(deps, visit, action.subject);
    case 'findPerson':
      return openForm(deps, visit, action.subject, { typed: action.typed, faults: [] });
    case 'back':
      return carryOut(deps, visit, { verb: 'back', input: {} }, 'absence');
  }
}

/** A form whose fields will not do comes back with what was typed. */
export function askChangeAgain(deps: TalkDeps, visit: Visit, { subject, ...filled }: ChangeFault): Promise<CardAnswer> {
  return openForm(deps, visit, subject, filled);
}

/** Answers `jag är borta`. */
export async function absence(deps: TalkDeps, visit: Visit): Promise<Card> {
  const world = await deps.changes.newest();
  const form = await changeForm(deps, visit, world, { form: 'away' });
  return absenceCard(absenceView(world, visit.person), visit.texts, form ? { form } : {});
}

async function open(deps: TalkDeps, visit: Visit, on: On): Promise<CardAnswer> {
  const world = await deps.changes.newest();
  return refusedOn(world, visit, on) ?? cardAnswer(await draw(deps, visit, world, on));
}

async function openForm(deps: TalkDeps, visit: Visit, subject: Subject, filled?: Filled): Promise<CardAnswer> {
  const world = await deps.changes.newest();
  const on = onOf(world, subject);
  if (!on) return messageAnswer(changeRefusalText({ code: 'unknownService', service: '' }, world, visit.texts));
  const refused = refusedOn(world, visit, on);
  if (refused) return refused;
  const form = await changeForm(deps, visit, world, subject, filled);
  const told: Told = { tone: 'attention', text: visit.texts.changes.notNow };
  return cardAnswer(await draw(deps, visit, world, on, form ? { form } : { told }));
}

/** What is not the presser's at all is answered with a sentence that says whose it is. */
function refusedOn(world: World, { person, texts }: Visit, on: On): CardAnswer | null {
  if (on === 'absence') return null;
  const seat = 'seat' in on ? on.seat : on.servicesOf;
  const say = (refusal: DirectoryRefusal) => messageAnswer(changeRefusalText(refusal, world, texts));
  if (!seatsIn(world.directory.organisation).some((one) => sameSeat(one, seat))) return say({ code: 'unknownSeat', seat });
  if (seat.role === 'supplier') return say({ code: 'supplierSeat' });
  const owned = 'seat' in on ? seat : servicesSeat(seat);
  return mayChangeSeat(world, person, owned) ? null : say({ code: 'notYours', inCharge: inChargeOf(world, owned) });
}

function onOf({ directory }: World, subject: Subject): On | null {
  if (subject.form === 'away') return 'absence';
  if (subject.form !== 'setResponsible') return { seat: subject.seat };
  const service = directory.services.get(subject.service);
  return service ? { servicesOf: servicesSeat(service) } : null;
}

const mostPast = 5;

async function draw({ changes, now }: TalkDeps, { person, texts }: Visit, world: World, on: On, extras: Extras = {}): Promise<Card> {
  if (on === 'absence') return absenceCard(absenceView(world, person), texts, extras);
  if ('servicesOf' in on) return servicesCard(servicesView(world, on.servicesOf.municipality, person), texts, extras);
  const past = await changes.latest(isAbout(on.seat), mostPast);
  return seatCard(seatView(world, on.seat, person, past, now()), texts, extras);
}

async function send(deps: TalkDeps, visit: Visit, sent: SentChange): Promise<CardAnswer> {
  const world = await deps.changes.newest();
  const subject = subjectOf(sent);
  const filled: Filled = { typed: typedFrom(sent.filled), faults: [] };
  const picked = 'person' in sent.filled && sent.filled.person !== '' ? await chosenBy(deps, visit, world, sent.filled) : null;
  if (picked === 'nameless') return openForm(deps, visit, subject, { ...filled, faults: [{ field: 'name', code: 'missing' }] });
  const change = changeOf(sent, picked, world.today);
  const on = onOf(world, subject);
  if (!change || !on) return messageAnswer(changeRefusalText({ code: 'unknownService', service: '' }, world, visit.texts));
  return carryOut(deps, visit, change, on, { subject, filled });
}

interface SentForm {
  readonly subject: Subject;
  readonly filled: Filled;
}

async function carryOut(deps: TalkDeps, visit: Visit, change: Change, on: On, sent?: SentForm): Promise<CardAnswer> {
  const { person, texts } = visit;
  const outcome = await deps.changes.change(change, person);
  const world = deps.worldAt(deps.now());
  if (outcome.kind === 'done') {
    deps.log.info('directory.changed', { verb: change.verb, person, repeated: outcome.repeated });
    return cardAnswer(await draw(deps, visit, world, on, { told: { tone: 'good', text: doneText(change, person, world, texts) } }));
  }
  deps.log.info('directory.refused', { reason: outcome.refusal.code, verb: change.verb, person });
  const text = changeRefusalText(outcome.refusal, world, texts);
  if (refusedOn(world, visit, on)) return messageAnswer(text);
  const form = sent && (await changeForm(deps, visit, world, sent.subject, sent.filled));
  return cardAnswer(await draw(deps, visit, world, on, { told: { tone: 'attention', text }, ...(form && { form }) }));
}

function subjectOf(sent: SentChange): Subject {
  if (sent.verb === 'away') return { form: sent.verb };
  return sent.verb === 'setResponsible' ? { form: sent.verb, service: sent.service } : { form: sent.verb, seat: sent.seat };
}
