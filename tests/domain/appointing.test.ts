import assert from 'node:assert/strict';
import { decideChange } from '../../src/domain/appointing/decideChange.js';
import { changesBetween } from '../../src/domain/appointing/events.js';
import { servicesInCharge } from '../../src/domain/appointing/authority.js';
import { createDirectory, holdersOf } from '../../src/domain/directory.js';
import { day, personId } from '../../src/domain/ids.js';
import { succeed } from '../../src/domain/succession.js';
import { after, at, changes, decided, isAllowed, remade, rolesOf, seat, today, told } from '../support/changing.js';
import { nameOf, organisationWith, person } from '../support/organisation.js';

const { appoint, replace, end, deputise, away, back, setResponsible } = changes;
const full = organisationWith();
const yesterday = '2026-11-22';

describe('changes of the role directory', () => {
  it('[DIR8] an event tells in full what became of whom, by whom and when', () => {
    const decision = decided('administrator', appoint('LUL/localIt', 'first-line', '2026-12-01'));
    const appointment = { ...seat('LUL/localIt'), person: person('first-line'), from: '2026-12-01', to: null };
    assert.ok('events' in decision);
    assert.deepEqual(decision.events, [{ type: 'appointed', appointment, by: person('administrator'), at }]);
    assert.deepEqual(rolesOf(remade(full.organisation, decision.events)), rolesOf(decision.organisation));
  });

  it('[DIR8] an end tells which last day it had before, and an import is by nobody', () => {
    const { organisation } = full;
    const left = { ...organisation, appointments: organisation.appointments.filter((a) => a.person !== person('local-it')) };
    const [event, ...others] = changesBetween(organisation, succeed(organisation, left, day(yesterday)), at);
    const appointment = { ...seat('LUL/localIt'), person: person('local-it'), from: '2020-01-01', to: yesterday };
    assert.deepEqual([event, others], [{ type: 'ended', appointment, was: null, by: null, at }, []]);
    assert.equal(changesBetween(left, organisation, at)[0]?.type, 'appointed');
  });

  it('[DIR8] of a file in which somebody stays longer, that is told', () => {
    const soon = organisationWith({ steeringGroup: [{ name: 'steering', to: '2026-12-31' }] }).organisation;
    const [event] = changesBetween(soon, full.organisation, at);
    assert.ok(event?.type === 'extended');
    assert.deepEqual([event.was, event.appointment.to], ['2026-12-31', null]);
  });

  it('[DIR14] whoever is replaced leaves the day before, and the new one stays as long as they would have', () => {
    assert.deepEqual(told('administrator', replace('LUL/businessLead', 'business-lead', 'second-line', '2026-12-01')), [
      'ended LUL/businessLead business-lead 2020-01-01..2026-11-30',
      'appointed LUL/businessLead second-line 2026-12-01..',
    ]);
    const limited = organisationWith({ 'LUL/localIt': [{ name: 'local-it', to: '2027-01-31' }] });
    assert.deepEqual(told('administrator', replace('LUL/localIt', 'local-it', 'second-line'), limited)[1],
      'appointed LUL/localIt second-line 2026-11-23..2027-01-31');
  });

  it('[DIR14] whoever does not hold the seat then is not replaced, and nobody by themselves', () => {
    assert.deepEqual(told('administrator', replace('LUL/localIt', 'developer', 'second-line')), ['refused: notHeld']);
    assert.deepEqual(told('administrator', replace('LUL/localIt', 'local-it', 'local-it')), ['refused: sameTwice']);
    const directory = organisationWith({ 'LUL/localIt': ['local-it', { name: 'developer', deputyFor: 'local-it' }] });
    assert.deepEqual(told('administrator', replace('LUL/localIt', 'developer', 'second-line'), directory), ['refused: notHeld']);
  });

  it('[DIR15] a holder’s deputies end with the holder, and those to come are withdrawn', () => {
    const directory = organisationWith({
      'LUL/businessLead': [
        'business-lead',
        { name: 'second-line', deputyFor: 'business-lead', from: '2026-11-01', to: '2026-12-31' },
        { name: 'developer', deputyFor: 'business-lead', from: '2027-02-01', to: '2027-02-28' },
      ],
    });
    const deputies = [
      'ended LUL/businessLead second-line for business-lead 2026-11-01..2026-11-30',
      'withdrawn LUL/businessLead developer for business-lead 2027-02-01..2027-02-28',
    ];
    const ended = 'ended LUL/businessLead business-lead 2020-01-01..2026-11-30';
    assert.deepEqual(told('administrator', end('LUL/businessLead', 'business-lead', '2026-11-30'), directory), [ended, ...deputies]);
    const replaced = told('administrator', replace('LUL/businessLead', 'business-lead', 'first-line', '2026-12-01'), directory);
    assert.deepEqual(replaced.slice(0, 3), [ended, ...deputies]);
  });

  it('[DIR15] only the holder’s own deputies, in that seat, for the days that are cut', () => {
    const directory = organisationWith({
      'LUL/businessLead': ['local-it', { name: 'second-line', deputyFor: 'local-it' }],
      'LUL/localIt': [
        { name: 'local-it', to: '2026-12-20' },
        { name: 'local-it', from: '2026-12-21' },
        { name: 'second-line', deputyFor: 'local-it', from: '2026-12-10', to: '2027-01-10' },
        { name: 'developer', deputyFor: 'local-it', from: '2026-12-10', to: '2026-12-20' },
        'developer',
        { name: 'first-line', deputyFor: 'developer', from: '2026-12-10', to: '2027-01-10' },
      ],
    });
    assert.deepEqual(told('administrator', end('LUL/localIt', 'local-it', '2026-12-01', '2026-12-21'), directory), [
      'withdrawn LUL/localIt local-it 2026-12-21..',
      'ended LUL/localIt second-line for local-it 2026-12-10..2026-12-20',
    ]);
    assert.deepEqual(told('administrator', end('LUL/localIt', 'developer', '2026-12-15', '2026-12-10', 'local-it'), directory),
      ['ended LUL/localIt developer for local-it 2026-12-10..2026-12-15']);
  });

  it('[DIR15] what would have no day left is withdrawn, but a first day is one', () => {
    const directory = after('administrator', appoint('LUL/localIt', 'first-line'));
    assert.deepEqual(told('administrator', end('LUL/localIt', 'first-line', today, today), directory),
      ['ended LUL/localIt first-line 2026-11-23..2026-11-23']);
    assert.deepEqual(told('administrator', end('LUL/localIt', 'first-line', yesterday, today), directory),
      ['withdrawn LUL/localIt first-line 2026-11-23..']);
  });

  it('[DIR15] a deputy’s time may be ended, too, and what ends by then already is not ended', () => {
    const directory = after('administrator', deputise('LUL/localIt', 'local-it', 'developer', '2026-11-23', '2026-12-24'));
    const stop = (lastDay: string) => end('LUL/localIt', 'developer', lastDay, today, 'local-it');
    assert.deepEqual(told('administrator', stop('2026-11-30'), directory), ['ended LUL/localIt developer for local-it 2026-11-23..2026-11-30']);
    assert.deepEqual(told('administrator', stop('2026-12-24'), directory), ['refused: endsAlready']);
    assert.deepEqual(told('administrator', end('LUL/localIt', 'developer', '2026-11-30', today), directory), ['refused: notHeld']);
  });

  it('[DIR16] from today is in force at once; through yesterday ends at once', () => {
    const appointed = after('administrator', appoint('LUL/localIt', 'first-line'));
    const names = holdersOf(appointed, seat('LUL/localIt'), today).map((h) => nameOf(h.person));
    assert.deepEqual(names, ['local-it', 'first-line']);
    const ended = after('administrator', end('LUL/localIt', 'local-it', yesterday));
    assert.deepEqual(holdersOf(ended, seat('LUL/localIt'), today), []);
    assert.equal(holdersOf(ended, seat('LUL/localIt'), day(yesterday)).length, 1);
  });

  it('[DIR16] nothing begins or ends earlier, runs backwards, or is more than five years ahead', () => {
    const refusals: readonly (readonly [Parameters<typeof told>[1], string])[] = [
      [appoint('LUL/localIt', 'first-line', yesterday), 'inThePast'],
      [replace('LUL/localIt', 'local-it', 'first-line', yesterday), 'inThePast'],
      [end('LUL/localIt', 'local-it', '2026-11-21'), 'inThePast'],
      [deputise('LUL/localIt', 'local-it', 'first-line', yesterday, '2026-12-01'), 'inThePast'],
      [away('first-line', yesterday, '2026-12-01'), 'inThePast'],
      [appoint('LUL/localIt', 'first-line', '2026-12-02', '2026-12-01'), 'periodBackwards'],
      [appoint('LUL/localIt', 'first-line', '2032-01-01'), 'tooFar'],
      [appoint('LUL/localIt', 'first-line', '2026-12-01', '2032-01-01'), 'tooFar'],
      [end('LUL/localIt', 'local-it', '2032-01-01'), 'tooFar'],
    ];
    for (const [change, code] of refusals) assert.deepEqual(told('administrator', change), [`refused: ${code}`]);
  });

  it('[DIR17] the last systemOwner is replaced, not ended', () => {
    assert.deepEqual(told('it-lead', end('systemOwner', 'system-owner', '2026-12-31')), ['refused: notLast']);
    assert.ok(isAllowed('it-lead', replace('systemOwner', 'system-owner', 'steering')));
  });

  it('[DIR17] a deputy is no systemOwner: may be ended, and takes nobody’s place', () => {
    const directory = organisationWith({ systemOwner: ['system-owner', { name: 'steering', deputyFor: 'system-owner' }] });
    const idle = organisationWith({ systemOwner: [{ name: 'system-owner', to: '2026-11-30' }, { name: 'steering', deputyFor: 'system-owner' }] });
    assert.ok(isAllowed('it-lead', end('systemOwner', 'steering', '2026-12-31', '2020-01-01', 'system-owner'), idle));
    assert.ok(isAllowed('it-lead', end('systemOwner', 'steering', '2026-12-31', '2020-01-01', 'system-owner'), directory));
    assert.deepEqual(told('it-lead', end('systemOwner', 'system-owner', '2026-12-31'), directory), ['refused: notLast']);
  });

  it('[DIR17] whoever takes over must do so on the day after', () => {
    const takenUp = (from: string) => organisationWith({ systemOwner: ['system-owner', { name: 'steering', from }] });
    const ending = end('systemOwner', 'system-owner', '2026-12-31');
    assert.deepEqual(told('it-lead', ending, takenUp('2027-01-02')), ['refused: notLast']);
    assert.deepEqual(told('it-lead', ending, takenUp('2027-01-01')), ['ended systemOwner system-owner 2020-01-01..2026-12-31']);
  });

  it('[DIR19] somebody new is added, in the municipality whose tenant it is', () => {
    const newcomer = (tenant: string) => ({ id: personId(tenant, 'new'), name: 'Nya', email: 'nya@lulea.example' });
    const [lulea, boden] = full.organisation.municipalities;
    assert.ok(lulea && boden);
    const directory = { ...full, organisation: { ...full.organisation, allowedTenants: ['tenant', 'boden'], municipalities: [lulea, { ...boden, tenantId: 'boden' }] } };
    assert.deepEqual(told('administrator', appoint('LUL/localIt', newcomer('boden')), directory), ['personAdded new', 'appointed LUL/localIt new 2026-11-23..']);
    assert.equal(after('administrator', appoint('LUL/localIt', newcomer('boden')), directory).people.get(personId('boden', 'new'))?.municipality, 'BOD');
    assert.deepEqual(told('administrator', appoint('LUL/localIt', newcomer('elsewhere'))), ['refused: foreignTenant']);
    assert.deepEqual(told('administrator', appoint('LUL/localIt', 'stranger')), ['refused: unknownPerson']);
    assert.equal(after('administrator', appoint('LUL/localIt', newcomer('tenant'))).people.get(personId('tenant', 'new'))?.municipality, undefined);
    const same = { id: personId('boden', 'first-line'), name: 'Nya' };
    assert.deepEqual(told('administrator', appoint('LUL/localIt', same), directory), ['refused: sameObjectId']);
  });

  it('[DIR19] somebody known is not added again, and a guest goes by their home', () => {
    const people = full.organisation.people.map((p) => ({ ...p, alsoKnownAs: [personId('guests', `guest-${nameOf(p.id)}`)] }));
    const directory = createDirectory({ ...full.organisation, people });
    const guest = { id: personId('guests', 'guest-first-line'), name: 'Gäst' };
    const known = { ...guest, id: person('first-line') };
    for (const one of [guest, known])
      assert.deepEqual(told('administrator', appoint('LUL/localIt', one), directory), ['appointed LUL/localIt first-line 2026-11-23..']);
    const byGuest = { ...appoint('LUL/localIt', known), by: personId('guests', 'guest-administrator'), at };
    const decision = decideChange({ directory, today }, byGuest);
    assert.ok('events' in decision && decision.events[0]?.by === person('administrator'));
  });

  it('[DIR20] a service’s responsible person is named by its municipality, the platform’s by the itLead', () => {
    assert.deepEqual(told('administrator', setResponsible('bygglov', 'second-line')), ['responsibleSet bygglov second-line']);
    const named = after('administrator', setResponsible('bygglov', 'second-line'));
    assert.deepEqual(told('administrator', setResponsible('bygglov', 'second-line'), named), []);
    assert.deepEqual(told('administrator', setResponsible('bygglov', null), named), ['responsibleSet bygglov -']);
    assert.deepEqual(told('it-lead', setResponsible('platform', 'member')), ['responsibleSet platform member']);
    assert.deepEqual(told('administrator', setResponsible('platform', 'member')), ['refused: notYours']);
    assert.deepEqual(told('it-lead', setResponsible('no-such', 'member')), ['refused: unknownService']);
    assert.deepEqual(servicesInCharge({ directory: full, today }, person('it-lead')).map((s) => s.id), ['platform', 'boden-bygglov']);
  });

  it('[DIR18] a holder names one deputy for all that they hold in that time', () => {
    const directory = organisationWith({
      'LUL/businessLead': ['business-lead'],
      'LUL/localIt': [{ name: 'business-lead', to: '2026-12-10' }],
      'LUL/eServiceDeveloper': ['business-lead', { name: 'second-line', from: '2026-12-05', to: '2026-12-06' }],
      'LUL/firstLine': ['second-line', 'business-lead'],
    });
    assert.deepEqual(told('business-lead', away('second-line', '2026-12-01', '2026-12-14'), directory), [
      'appointed LUL/businessLead second-line for business-lead 2026-12-01..2026-12-14',
      'appointed LUL/localIt second-line for business-lead 2026-12-01..2026-12-10',
      'appointed LUL/eServiceDeveloper second-line for business-lead 2026-12-01..2026-12-04',
      'appointed LUL/eServiceDeveloper second-line for business-lead 2026-12-07..2026-12-14',
    ]);
  });

  it('[DIR18] a longer absence adds the days that are new; none that are is refused', () => {
    const directory = after('business-lead', away('second-line', '2026-12-01', '2026-12-10'));
    assert.deepEqual(told('business-lead', away('second-line', '2026-12-05', '2026-12-20'), directory),
      ['appointed LUL/businessLead second-line for business-lead 2026-12-11..2026-12-20']);
    assert.deepEqual(told('business-lead', away('second-line', '2026-12-05', '2026-12-09'), directory), ['refused: overlappingDeputy']);
  });

  it('[DIR18] a deputy for somebody else in the seat is not their deputy yet', () => {
    const directory = after('administrator', deputise('LUL/firstLine', 'first-line', 'developer', '2026-12-01', '2026-12-10'));
    assert.deepEqual(told('second-line', away('developer', '2026-12-01', '2026-12-10'), directory),
      ['appointed LUL/firstLine developer for second-line 2026-12-01..2026-12-10']);
  });

  it('[DIR18] nobody is away from nothing, or their own deputy', () => {
    assert.deepEqual(told('stranger', away('second-line', '2026-12-01', '2026-12-10')), ['refused: holdsNothing']);
    assert.deepEqual(told('local-it', away('local-it', '2026-12-01', '2026-12-10')), ['refused: ownDeputy']);
  });

  it('[DIR18] back ends what is under way at once, and withdraws what is to come', () => {
    const post = (from: string, to: string) => ({ name: 'developer', deputyFor: 'local-it', from, to });
    const staff = ['local-it', post('2026-10-01', '2026-10-05'), post('2026-11-20', today), post('2027-01-01', '2027-01-05')];
    assert.deepEqual(told('local-it', back, organisationWith({ 'LUL/localIt': staff })), [
      'ended LUL/localIt developer for local-it 2026-11-20..2026-11-22',
      'withdrawn LUL/localIt developer for local-it 2027-01-01..2027-01-05',
    ]);
    assert.deepEqual(told('local-it', back), ['refused: notAway']);
  });
});
