import { areFaults, areNoFaults, chain, guid, inLulea, owner, person, role } from './file.js';

const lulea = { code: 'LUL', name: 'Luleå kommun', tenantId: guid(900) };
const boden = { code: 'BOD', name: 'Bodens kommun', tenantId: guid(901) };
const steps = (...list: object[]) => ({ chains: [chain(...list)] });

describe('names, pointers and chains of an organisation file', () => {
  areFaults([
    [
      '[ORG6] a municipality code used twice',
      { municipalities: [lulea, { ...boden, code: 'LUL' }] },
      '/municipalities/1/code: is the same as at /municipalities/0: give each its own',
    ],
    [
      '[ORG6] a person listed twice',
      { people: [person(1), person(1)] },
      '/people/1/objectId: is the same as at /people/0: give each its own',
    ],
    [
      '[ORG6] an objectId in two tenants, which roles could not tell apart',
      { people: [person(1), person(1, { tenantId: guid(901) })] },
      '/people/1/objectId: is the same as at /people/0: give each its own',
    ],
    [
      '[ORG6] a guest who is at home too',
      { people: [person(1), person(2, { identities: [{ tenantId: guid(900), objectId: guid(1) }] })] },
      '/people/1/identities/0/objectId: is the same as at /people/0: give each its own',
    ],
    [
      '[ORG6] a service id used twice',
      {
        services: [
          { id: 'a', name: 'A' },
          { id: 'a', name: 'B' },
        ],
      },
      '/services/1/id: is the same as at /services/0: give each its own',
    ],
    [
      '[ORG6] a priority id used twice',
      {
        priorities: [
          { id: 'a', name: 'A' },
          { id: 'a', name: 'B' },
        ],
      },
      '/priorities/1/id: is the same as at /priorities/0: give each its own',
    ],
    [
      '[ORG6] a chain id used twice',
      { chains: [chain({ roles: ['itLead'] }), chain({ roles: ['itLead'] })] },
      '/chains/1/id: is the same as at /chains/0: give each its own',
    ],
    [
      '[ORG7] a role in an unknown municipality',
      { roles: [owner, role('localIt', 2, { municipality: 'XYZ' })] },
      '/roles/1/municipality: no municipality is XYZ: add or correct it',
    ],
    [
      '[ORG7] a person in an unknown municipality',
      { people: [person(1, { municipality: 'XYZ' })] },
      '/people/0/municipality: no municipality is XYZ: add or correct it',
    ],
    [
      '[ORG7] a service of an unknown municipality',
      {
        services: [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B', municipality: 'XYZ' },
        ],
      },
      '/services/1/municipality: no municipality is XYZ: add or correct it',
    ],
    [
      '[ORG7] an unknown person in a role',
      { roles: [owner, role('itLead', 8)] },
      `/roles/1/person: nobody in people has the objectId ${guid(8)}: add the person or correct the id`,
    ],
    [
      '[ORG7] an unknown responsible person',
      { services: [{ id: 'a', name: 'A', responsible: guid(8) }] },
      `/services/0/responsible: nobody in people has the objectId ${guid(8)}: add the person or correct the id`,
    ],
    [
      '[ORG11] a municipality without any e-service',
      { municipalities: [lulea, boden], services: [{ id: 'a', name: 'A', ...inLulea }] },
      '/municipalities/1: BOD has no e-service to report on: add one, or one without municipality',
    ],
    [
      '[ORG12] a chain that begins at the supplier',
      steps({ roles: ['supplier'] }),
      '/chains/0/steps/0/roles: a reported case cannot begin at the supplier: put a step before it',
    ],
    [
      '[ORG12] an approver of the first step',
      steps({ roles: ['itLead'], approvedBy: 'systemOwner' }),
      '/chains/0/steps/0/approvedBy: nobody approves a report, which enters here: remove this field',
    ],
    [
      '[ORG12] an approver outside of Teams',
      steps({ roles: ['itLead'] }, { roles: ['systemOwner'], approvedBy: 'supplier' }),
      '/chains/0/steps/1/approvedBy: the supplier is not in Teams: choose a role that can approve',
    ],
    [
      '[ORG12] help outside of Teams',
      steps({ roles: ['itLead'], help: ['localIt', 'supplier'] }),
      '/chains/0/steps/0/help/1: the supplier is not in Teams: give it a step of its own',
    ],
    [
      '[ORG12] help from those who handle',
      steps({ roles: ['firstLine'], help: ['firstLine'] }),
      '/chains/0/steps/0/help/0: firstLine handles this step already: remove it here',
    ],
    [
      '[ORG12] a supplier who shares a step',
      steps({ roles: ['firstLine'] }, { roles: ['itLead', 'supplier'] }),
      '/chains/0/steps/1/roles: the supplier has a step of its own: move the other roles',
    ],
    [
      '[ORG12] a step half in the municipality',
      steps({ roles: ['businessLead', 'itLead'] }),
      "/chains/0/steps/0/roles: mixes a municipality's roles with shared ones: make two steps",
    ],
    [
      '[ORG4] a day that ends before it begins',
      { municipalities: [{ ...lulea, workingHours: { fri: ['17:00', '08:00'] } }] },
      '/municipalities/0/workingHours/fri: must begin before it ends: correct 17:00, 08:00',
    ],
  ]);

  areNoFaults([
    [
      '[ORG7] ids in capital letters',
      {
        people: [person(1, { objectId: 'ABCDEFAB-0000-4000-8000-000000000000' })],
        roles: [role('systemOwner', 1, { person: 'abcdefab-0000-4000-8000-000000000000' })],
      },
    ],
  ]);
});
