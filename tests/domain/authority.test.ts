import assert from 'node:assert/strict';
import { mayChange } from '../../src/domain/appointing/authority.js';
import { seatKey, seatsIn } from '../../src/domain/directory.js';
import { after, changes, decided, isAllowed, seat, today, told } from '../support/changing.js';
import { chains, nameOf, organisationWith, person, type Staff } from '../support/organisation.js';

const { appoint, replace, end, deputise, away, setResponsible } = changes;

/** Boden has no administrator unless told. */
const staffed = organisationWith({ 'BOD/administrator': ['boden-admin'] });
const inCharge = (who: string, staff: Staff = {}) => {
  const directory = organisationWith({ 'BOD/administrator': ['boden-admin'], ...staff });
  return seatsIn(directory.organisation).filter((one) => mayChange({ directory, today }, person(who), one)).map(seatKey);
};
const ofLulea = ['LUL/firstLine', 'LUL/businessLead', 'LUL/localIt', 'LUL/eServiceCoordinator', 'LUL/administrator', 'LUL/eServiceDeveloper'];
const ofBoden = ofLulea.map((key) => key.replace('LUL', 'BOD'));

describe('who changes the role directory', () => {
  it('[DIR9] administrators their municipality’s roles, the itLead the shared ones, the systemOwner the itLead', () => {
    assert.deepEqual(inCharge('administrator'), ofLulea);
    assert.deepEqual(inCharge('it-lead'), ['managementGroup', 'steeringGroup', 'systemOwner']);
    assert.deepEqual(inCharge('system-owner'), ['itLead']);
    for (const who of ['business-lead', 'member', 'steering', 'stranger']) assert.deepEqual(inCharge(who), []);
  });

  it('[DIR9] a deputy in force may, too', () => {
    const deputy = (from: string) => ({ itLead: ['it-lead', { name: 'member', deputyFor: 'it-lead', from }] });
    assert.equal(inCharge('member', deputy('2026-11-23')).length, 3);
    assert.equal(inCharge('member', deputy('2026-11-24')).length, 0);
  });

  it('[DIR9] others are refused, and told who may', () => {
    const decision = decided('business-lead', appoint('LUL/localIt', 'first-line'), staffed);
    assert.deepEqual(decision, { refusal: { code: 'notYours', inCharge: [person('administrator')] } });
    for (const change of [
      appoint('BOD/localIt', 'first-line'),
      replace('BOD/businessLead', 'boden-lead', 'first-line'),
      end('BOD/businessLead', 'boden-lead', '2026-12-01'),
      deputise('BOD/businessLead', 'boden-lead', 'first-line', '2026-12-01', '2026-12-02'),
      setResponsible('boden-bygglov', 'boden-lead'),
    ])
      assert.deepEqual(told('administrator', change, staffed), ['refused: notYours']);
  });

  it('[DIR9] the supplier and what is no seat are nobody’s to change', () => {
    assert.deepEqual(told('it-lead', appoint('supplier', 'member')), ['refused: supplierSeat']);
    const input = { seat: { role: 'localIt', municipality: null }, person: person('member'), from: today, to: null } as const;
    assert.deepEqual(told('it-lead', { verb: 'appoint', input }), ['refused: unknownSeat']);
  });

  it('[DIR10] where nobody is administrator the itLead acts for the municipality', () => {
    assert.deepEqual(inCharge('it-lead', { 'BOD/administrator': [] }).filter((key) => key.startsWith('BOD')), ofBoden);
    assert.ok(isAllowed('it-lead', appoint('BOD/administrator', 'boden-line')));
  });

  it('[DIR10] and in what concerns the only one who is', () => {
    const world = { directory: staffed, today };
    const may = (who: string, ...concerned: readonly string[]) => mayChange(world, person(who), seat('BOD/administrator'), concerned.map(person));
    assert.deepEqual([may('it-lead'), may('it-lead', 'boden-line'), may('it-lead', 'boden-admin')], [false, false, true]);
    assert.ok(may('boden-admin', 'boden-admin'));
    assert.ok(isAllowed('it-lead', replace('BOD/administrator', 'boden-admin', 'boden-line'), staffed));
    const two = organisationWith({ 'BOD/administrator': ['boden-admin', 'boden-line'] });
    assert.deepEqual(told('it-lead', end('BOD/administrator', 'boden-admin', '2026-12-01'), two), ['refused: notYours']);
  });

  it('[DIR10] where nobody is itLead the systemOwner acts for the shared roles', () => {
    assert.deepEqual(inCharge('system-owner', { itLead: [] }), ['itLead', 'managementGroup', 'steeringGroup', 'systemOwner']);
  });

  it('[DIR11] nobody gives themselves a role that approves or leads; others may', () => {
    const self: readonly (readonly [string, Parameters<typeof told>[1]])[] = [
      ['administrator', replace('LUL/businessLead', 'business-lead', 'administrator')],
      ['administrator', deputise('LUL/businessLead', 'business-lead', 'administrator', '2026-12-01', '2026-12-02')],
      ['system-owner', replace('itLead', 'it-lead', 'system-owner')],
      ['it-lead', appoint('systemOwner', 'it-lead')],
    ];
    for (const [who, change] of self) assert.deepEqual(told(who, change), ['refused: selfAppointment']);
    assert.ok(isAllowed('administrator', appoint('LUL/localIt', 'administrator')));
    assert.ok(isAllowed('it-lead', replace('LUL/businessLead', 'business-lead', 'administrator')));
    const [citizen] = chains;
    const unapproved = organisationWith({}, [{ ...citizen, steps: [citizen.steps[0]] }]);
    assert.deepEqual(told('system-owner', replace('itLead', 'it-lead', 'system-owner'), unapproved), ['refused: selfAppointment']);
    assert.ok(isAllowed('administrator', replace('LUL/businessLead', 'business-lead', 'administrator'), unapproved));
    const decision = decided('administrator', replace('LUL/businessLead', 'business-lead', 'administrator'));
    assert.ok('refusal' in decision && decision.refusal.code === 'selfAppointment');
    assert.deepEqual(decision.refusal.inCharge.map(nameOf), ['it-lead']);
  });

  it('[DIR11] whoever is away may name the administrator, who then approves', () => {
    assert.ok(isAllowed('business-lead', away('administrator', '2026-12-01', '2026-12-02')));
  });
});

describe('what fits in the role directory', () => {
  it('[DIR12] one businessLead at a time, told with who and until when', () => {
    const directory = organisationWith({ 'LUL/businessLead': [{ name: 'business-lead', to: '2026-12-31' }] });
    const refused = decided('administrator', appoint('LUL/businessLead', 'second-line', '2026-12-31'), directory);
    assert.ok('refusal' in refused && refused.refusal.code === 'alreadyHeld');
    assert.deepEqual([nameOf(refused.refusal.appointment.person), refused.refusal.appointment.to], ['business-lead', '2026-12-31']);
    assert.ok(isAllowed('administrator', appoint('LUL/businessLead', 'second-line', '2027-01-01'), directory));
    assert.deepEqual(told('system-owner', appoint('itLead', 'member')), ['refused: byOffice']);
    assert.deepEqual(told('system-owner', appoint('itLead', 'steering')), ['refused: alreadyHeld']);
  });

  it('[DIR12] three in the managementGroup beside the itLead, who is not appointed there', () => {
    const members = [{ name: 'member', to: '2027-06-30' }, 'steering', { name: 'first-line', from: '2027-02-01' }];
    const directory = organisationWith({ managementGroup: members });
    const add = (from: string, to: string | null = null) => appoint('managementGroup', 'local-it', from, to);
    for (const change of [add('2026-12-01'), add('2027-03-01', '2027-06-30')])
      assert.deepEqual(told('it-lead', change, directory), ['refused: groupFull']);
    for (const change of [add('2026-12-01', '2027-01-31'), add('2027-07-01')]) assert.ok(isAllowed('it-lead', change, directory));
    assert.deepEqual(told('it-lead', appoint('managementGroup', 'it-lead'), directory), ['refused: byOffice']);
  });

  it('[DIR12] nobody the same seat twice for the same days', () => {
    assert.deepEqual(told('administrator', appoint('LUL/firstLine', 'first-line', '2027-01-01')), ['refused: sameTwice']);
    assert.ok(isAllowed('administrator', appoint('LUL/localIt', 'first-line')));
  });

  it('[DIR12] deputies take no room', () => {
    const directory = after('administrator', deputise('LUL/businessLead', 'business-lead', 'developer', '2026-12-01', '2026-12-10'));
    const ended = after('administrator', end('LUL/businessLead', 'business-lead', '2026-12-31'), directory);
    assert.ok(isAllowed('administrator', appoint('LUL/businessLead', 'developer', '2027-01-01'), ended));
    const standIn = after('administrator', deputise('LUL/localIt', 'local-it', 'developer', '2026-12-01', '2026-12-10'));
    assert.ok(isAllowed('administrator', appoint('LUL/localIt', 'developer', '2026-12-05'), standIn));
  });

  it('[DIR13] a deputy has a holder on each day', () => {
    const directory = organisationWith({ 'LUL/localIt': [{ name: 'local-it', to: '2026-12-10' }, { name: 'local-it', from: '2026-12-12' }] });
    const stand = (from: string, to: string, holder = 'local-it') => deputise('LUL/localIt', holder, 'developer', from, to);
    assert.ok(isAllowed('administrator', stand('2026-12-01', '2026-12-10'), directory));
    for (const change of [stand('2026-12-01', '2026-12-11'), stand('2026-12-01', '2026-12-15'), stand('2026-12-01', '2026-12-02', 'first-line')])
      assert.deepEqual(told('administrator', change, directory), ['refused: noHolder']);
  });

  it('[DIR13] is not that holder, and stands in for them once at a time', () => {
    const stand = (who: string, from = '2026-12-01') => deputise('LUL/localIt', 'local-it', who, from, '2026-12-10');
    assert.deepEqual(told('administrator', stand('local-it')), ['refused: ownDeputy']);
    const directory = after('administrator', stand('developer'));
    assert.deepEqual(told('administrator', stand('developer', '2026-12-10'), directory), ['refused: overlappingDeputy']);
    assert.ok(isAllowed('administrator', stand('first-line', '2026-12-10'), directory));
  });
});
