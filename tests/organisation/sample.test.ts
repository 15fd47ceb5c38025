import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { municipalityCode, personId } from '../../src/domain/ids.js';
import { municipalRoles, sharedRoles, type Organisation, type Role } from '../../src/domain/organisation.js';
import { fromOrganisation } from '../../src/organisation/fromOrganisation.js';
import { readOrganisation } from '../../src/organisation/read.js';
import { fileWith, guid, owner, person, role } from './file.js';

function read(text: string): Organisation {
  const result = readOrganisation(text);
  assert.ok('organisation' in result, 'faults' in result ? JSON.stringify(result.faults, null, 2) : '');
  return result.organisation;
}

const sample = read(readFileSync(new URL('../../../src/organisation/sample.json', import.meta.url), 'utf8'));
const holders = (role: Role, code: string | null) =>
  sample.appointments.filter((a) => a.role === role && a.municipality === code && a.deputyFor === undefined);

describe('the sample organisation', () => {
  it('[ORG14] has the fourteen municipalities of Norrbotten, a tenant each', () => {
    assert.equal(sample.municipalities.length, 14);
    assert.equal(new Set(sample.municipalities.map((m) => m.tenantId)).size, 14);
    assert.equal(sample.municipalities.find((m) => m.code === 'LUL')?.name, 'Luleå kommun');
    assert.equal(sample.municipalities.find((m) => m.code === 'BOD')?.name, 'Bodens kommun');
  });

  it('[ORG14] fills every municipal role everywhere but one, which is vacant', () => {
    const vacant = sample.municipalities.flatMap(({ code }) =>
      municipalRoles.filter((role) => holders(role, code).length === 0).map((role) => `${code} ${role}`),
    );
    assert.deepEqual(vacant, ['JOK businessLead']);
  });

  it('[ORG14] fills the shared roles as the governing document has them', () => {
    const filled = sharedRoles.map((role) => [role, holders(role, null).length]);
    const wanted = { itLead: 1, managementGroup: 3, steeringGroup: 5, systemOwner: 1, supplier: 0 };
    assert.deepEqual(Object.fromEntries(filled), wanted);
  });

  it('[ORG14] has one person with four roles, and one deputy for years to come', () => {
    const everything = sample.people.find((p) => p.name === 'Kommunens handläggare, Arjeplog');
    assert.deepEqual(
      sample.appointments.filter((a) => a.person === everything?.id).map((a) => a.role),
      ['firstLine', 'businessLead', 'localIt', 'administrator'],
    );
    const [deputy, ...others] = sample.appointments.filter((a) => a.deputyFor !== undefined);
    assert.deepEqual(others, []);
    assert.deepEqual([deputy?.role, deputy?.municipality, deputy?.to], ['businessLead', 'KAL', '2030-12-31']);
  });

  it('[ORG14] has about thirty e-services, the platform’s and each municipality’s own', () => {
    assert.ok(sample.services.length >= 30 && sample.services.length <= 40, String(sample.services.length));
    const owners = new Set(sample.services.map((s) => s.municipality));
    assert.equal(owners.size, 15);
    assert.ok(owners.has(null));
  });

  it('[ORG14] has the three chains, lowest step first', () => {
    const chains = sample.chains.map((c) => [c.id, c.name, c.steps.map((s) => s.roles.join(' + ')).join(' → ')]);
    assert.deepEqual(chains, [
      ['citizen', 'Support mot medborgare', 'firstLine → businessLead → itLead + managementGroup → supplier'],
      ['internal', 'Intern support', 'businessLead → itLead + managementGroup → supplier'],
      [
        'change',
        'Förändringsönskemål',
        'businessLead → itLead → managementGroup → steeringGroup → systemOwner → supplier',
      ],
    ]);
    const approvers = sample.chains.map((c) => c.steps.map((s) => s.approvedBy ?? '–').join(' '));
    assert.deepEqual(approvers, ['– – businessLead itLead', '– businessLead itLead', '– businessLead – – – itLead']);
  });

  it('[ORG14] names everyone after their role and place, each name once', () => {
    assert.equal(new Set(sample.people.map((p) => p.name)).size, sample.people.length);
    assert.ok(sample.people.every((p) => /, (Norrbottens e-nämnd|\p{Lu}\p{Ll}+)$/u.test(p.name)));
    assert.ok(sample.people.some((p) => p.name === 'Förvaltningsledare verksamhet, Luleå'));
  });
});

describe('reading an organisation file', () => {
  it('[ORG1] what is left out has its default', () => {
    const { timeZone, priorities, chains, appointments } = read(JSON.stringify(fileWith()));
    assert.equal(timeZone, 'Europe/Stockholm');
    assert.deepEqual(
      priorities.map((p) => [p.id, p.factor]),
      [
        ['low', 1],
        ['normal', 1],
        ['high', 0.5],
      ],
    );
    assert.deepEqual(chains[0].steps[0], { roles: ['firstLine'], help: [] });
    assert.deepEqual([appointments[0]?.municipality, appointments[0]?.to], [null, null]);
  });

  it('[ORG1] a municipality’s own hours and half-days are kept', () => {
    const own = { workingHours: { mon: ['07:30', '16:00'] }, halfDays: ['01-05'] };
    const lulea = { code: 'LUL', name: 'Luleå kommun', tenantId: guid(900) };
    const { municipalities } = read(JSON.stringify(fileWith({ municipalities: [{ ...lulea, ...own }] })));
    assert.deepEqual(municipalities, [{ ...lulea, ...own }]);
  });

  it('[ORG1] pointers become the ids by which people are known', () => {
    const identities = [{ tenantId: guid(902), objectId: guid(5) }];
    const people = [person(1, { identities, municipality: 'LUL', email: 'a@lulea.example' }), person(2)];
    const services = [{ id: 'a', name: 'A', responsible: guid(1) }];
    const roles = [
      owner,
      { role: 'systemOwner', person: guid(2), deputyFor: guid(1), from: '2026-01-01', to: '2026-02-01' },
    ];
    const found = read(JSON.stringify(fileWith({ people, services, roles })));
    const id = `${guid(900)}:${guid(1)}`;
    assert.deepEqual(found.people[0], {
      id,
      name: 'Person 1',
      email: 'a@lulea.example',
      municipality: municipalityCode('LUL'),
      alsoKnownAs: [`${guid(902)}:${guid(5)}`],
    });
    assert.equal(found.services[0]?.responsible, id);
    assert.equal(found.appointments[1]?.deputyFor, id);
  });

  it('[ORG15] how groups decide is kept, each group’s as far as it is said, and written as it was', () => {
    const roles = [owner, role('steeringGroup', 2)];
    const groups = { managementGroup: {}, steeringGroup: { chair: guid(2), quorum: 1, majority: 'simple' } };
    const found = read(JSON.stringify(fileWith({ roles, groups })));
    const chair = personId(guid(900), guid(2));
    assert.deepEqual(found.groups, { managementGroup: {}, steeringGroup: { chair, quorum: 1, majority: 'simple' } });
    assert.deepEqual(fromOrganisation(found).groups, groups);
    assert.equal('groups' in read(JSON.stringify(fileWith())), false);
  });

  it('[ORG1] the tenants of municipalities, people and guests are allowed, in lower case', () => {
    const tenant = 'ABCDEFAB-0000-4000-8000-00000000000A';
    const people = [
      person(1),
      person(2, { tenantId: tenant, identities: [{ tenantId: guid(902), objectId: guid(5) }] }),
    ];
    const { allowedTenants } = read(JSON.stringify(fileWith({ people })));
    assert.deepEqual(allowedTenants, [guid(900), tenant.toLowerCase(), guid(902)]);
  });
});
