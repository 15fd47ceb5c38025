import type { ChangeForm } from '../../cards/changeForm.js';
import type { SeatFormName } from '../../cards/roleVerbs.js';
import type { Card } from '../../cards/shapes.js';
import type { Texts } from '../../cards/texts/type.js';
import type { SeatView } from '../../src/domain/appointing/seatView.js';
import type { Appointment } from '../../src/domain/organisation.js';
import { absenceCard } from '../../cards/absenceCard.js';
import { seatCard } from '../../cards/seatCard.js';
import { servicesCard } from '../../cards/servicesCard.js';
import { day, municipalityCode } from '../../src/domain/ids.js';
import { later, people, worldAt } from './cardFixtures.js';

const today = day('2026-11-23');
const lulea = municipalityCode('LUL');
export const world = worldAt(later(0));
export const someone = (name: string) => ({ name, role: null, place: null });

/** The businessLead's, until further notice. */
export const appointment: Appointment = { role: 'businessLead', municipality: lulea, person: people.businessLead.id, from: day('2026-01-01'), to: null };
const deputy: Appointment = { ...appointment, person: people.deputy.id, deputyFor: appointment.person, from: day('2026-12-01'), to: day('2026-12-31') };

export function seatShown({ name = 'Bo Ek' } = {}): SeatView {
  const [holder, standIn] = [
    { appointment, who: someone(name), deputyFor: null },
    { appointment: deputy, who: someone('Eva Ny'), deputyFor: someone(name) },
  ];
  return {
    seat: { role: 'businessLead', municipality: lulea },
    place: 'Luleå kommun',
    now: later(0),
    today,
    timeZone: 'Europe/Stockholm',
    held: [holder, standIn],
    vacancy: null,
    past: [
      { type: 'appointed', by: someone('Ada Ström'), at: later(0), ...standIn },
      { type: 'ended', by: null, at: later(0), ...holder },
    ],
    offers: { appoint: true, replace: [appointment], deputise: [appointment], end: [appointment, deputy] },
  };
}

export function formFor(form: SeatFormName, { name = 'Bo Ek' } = {}): ChangeForm {
  return {
    subject: { form, seat: { role: 'businessLead', municipality: lulea } },
    typed: { from: today },
    faults: [],
    today,
    about: form === 'appoint' ? [] : [{ appointment, who: someone(name), deputyFor: null }],
    people: [{ objectId: 'lo', who: { name: 'Lo K', role: 'localIt', place: 'Luleå kommun' } }, { objectId: 'eva', who: someone('Eva Ny') }],
    sought: null,
    nameless: false,
    picker: false,
  };
}

const services = {
  seat: { role: 'eServiceCoordinator', municipality: lulea },
  place: 'Luleå kommun',
  rows: [
    { id: 'bygglov', name: 'Ansökan om bygglov', responsible: someone('Åsa Örn'), mayChange: true },
    { id: 'skolskjuts', name: 'Ansökan om skolskjuts', responsible: null, mayChange: true },
  ],
} as const;
const absences = [{ deputy: someone('Karin Å'), from: today, to: day('2026-12-04'), roles: ['businessLead', 'localIt'] }] as const;
const unfilled = [{ field: 'until', code: 'missing' }, { field: 'name', code: 'missing' }, { field: 'person', code: 'unknown' }] as const;

/** One of each card by which the directory is changed. */
export const roleCards: Readonly<Record<string, (texts: Texts) => Card>> = {
  'a seat': (texts) => seatCard(seatShown(), texts),
  'a seat after a change': (texts) => seatCard(seatShown(), texts, { told: { tone: 'good', text: texts.changes.done.back } }),
  'a vacant seat': (texts) =>
    seatCard({ ...seatShown(), held: [], past: [], vacancy: { from: today, standIn: someone('Siv Lund') } }, texts),
  'a group’s seat': (texts) => seatCard({ ...seatShown(), seat: { role: 'managementGroup', municipality: null }, place: null }, texts),
  'an appointment being made': (texts) => seatCard(seatShown(), texts, { form: formFor('appoint') }),
  'a successor being chosen, in Teams': (texts) => seatCard(seatShown(), texts, { form: { ...formFor('replace'), picker: true } }),
  'an end': (texts) => seatCard(seatShown(), texts, { form: { ...formFor('end'), typed: { until: today } } }),
  'a deputy refused': (texts) =>
    seatCard(seatShown(), texts, {
      form: { ...formFor('deputise'), faults: unfilled, nameless: true, sought: { words: 'karim', found: false } },
      told: { tone: 'attention', text: texts.changes.refusals.inThePast('1') },
    }),
  'the e-services': (texts) => servicesCard(services, texts),
  'no e-services': (texts) => servicesCard({ ...services, place: null, rows: [] }, texts),
  'a service’s form': (texts) =>
    servicesCard(services, texts, { form: { ...formFor('appoint'), subject: { form: 'setResponsible', service: 'bygglov' }, typed: { person: 'eva' } } }),
  'my absences': (texts) =>
    absenceCard({ roles: ['businessLead'], absences }, texts, { form: { ...formFor('appoint'), subject: { form: 'away' } } }),
  'an absence begun': (texts) => absenceCard({ roles: ['businessLead'], absences }, texts, { told: { tone: 'good', text: texts.changes.done.back } }),
  'nothing to be absent from': (texts) => absenceCard({ roles: [], absences: [] }, texts),
};
