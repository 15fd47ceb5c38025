import assert from 'node:assert/strict';
import { canonical, createDirectory, holdersOf, seatFor, seatsOf, servicesFor } from '../../src/domain/directory.js';
import { day, dayOf, instant, personId } from '../../src/domain/ids.js';
import { BOD, LUL, nameOf, organisationWith, person, type Post } from '../support/organisation.js';

const today = day('2026-03-02');

function holding(posts: readonly Post[], on = today) {
  const directory = organisationWith({ 'LUL/businessLead': posts });
  return holdersOf(directory, seatFor('businessLead', LUL), on).map((h) => nameOf(h.person));
}

describe('the role directory', () => {
  it('[DIR1] a guest in another tenant is the same person, in any case of letters', () => {
    const { organisation } = organisationWith();
    const guest = personId('Other-Tenant', 'GUEST');
    const people = [{ id: person('it-lead'), name: 'it-lead', alsoKnownAs: [guest] }];
    const directory = createDirectory({ ...organisation, people });
    assert.equal(canonical(directory, guest), person('it-lead'));
    assert.equal(canonical(directory, person('stranger')), person('stranger'));
    assert.equal(guest, 'other-tenant:guest');
  });

  it('[DIR2] an appointment is in force from its first day through its last', () => {
    const posts = [{ name: 'a', from: '2026-03-01', to: '2026-03-02' }];
    const days = ['2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03'].map(day);
    assert.deepEqual(days.map((on) => holding(posts, on)), [[], ['a'], ['a'], []]);
  });

  it('[DIR2] days begin and end in the organisation’s time zone', () => {
    const late = instant(new Date('2026-03-02T23:30:00Z'));
    assert.equal(dayOf(late, 'Europe/Stockholm'), '2026-03-03');
    assert.equal(dayOf(late, 'UTC'), '2026-03-02');
  });

  it('[DIR3] the itLead belongs to the managementGroup by office', () => {
    const directory = organisationWith();
    const members = holdersOf(directory, seatFor('managementGroup', LUL), today).map((h) => nameOf(h.person));
    assert.deepEqual(members.sort(), ['it-lead', 'member']);
  });

  it('[DIR4] holders come before their deputies', () => {
    assert.deepEqual(holding([{ name: 'dep', deputyFor: 'lead' }, 'lead']), ['lead', 'dep']);
  });

  it('[DIR4] a deputy holds the role in their period only', () => {
    const posts = ['lead', { name: 'dep', deputyFor: 'lead', from: '2026-03-03', to: '2026-03-04' }];
    assert.deepEqual(holding(posts), ['lead']);
    assert.deepEqual(holding(posts, day('2026-03-03')), ['lead', 'dep']);
  });

  it('[DIR6] a municipal role means the case’s own municipality, a shared role the same everywhere', () => {
    assert.deepEqual(seatFor('firstLine', BOD), { role: 'firstLine', municipality: BOD });
    assert.deepEqual(seatFor('itLead', BOD), { role: 'itLead', municipality: null });
    const seats = seatsOf(organisationWith(), person('boden-line'), today);
    assert.deepEqual(seats.map((s) => [s.role, s.municipality]), [['firstLine', 'BOD']]);
  });

  it('[DIR5] an employee chooses among the platform’s and the own municipality’s services', () => {
    assert.deepEqual(servicesFor(organisationWith(), LUL).map((s) => s.id), ['platform', 'bygglov']);
    assert.deepEqual(servicesFor(organisationWith(), BOD).map((s) => s.id), ['platform', 'boden-bygglov']);
  });
});
