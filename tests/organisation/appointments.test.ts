import { areFaults, areNoFaults, guid, inLulea, owner, person, role } from './file.js';

const municipalities = [
  { code: 'LUL', name: 'Luleå kommun', tenantId: guid(900) },
  { code: 'BOD', name: 'Bodens kommun', tenantId: guid(901) },
];
const lead = role('businessLead', 2, inLulea);
const until = (to: string) => ({ from: '2026-01-01', to });
const group = (rules: object) => ({ groups: { steeringGroup: rules } });

describe('the appointments of an organisation file', () => {
  areFaults([
    [
      '[ORG8] a municipal role without municipality',
      { roles: [owner, role('localIt', 2)] },
      '/roles/1/municipality: is missing: say in which municipality the person is localIt',
    ],
    [
      '[ORG8] a shared role with one',
      { roles: [owner, role('itLead', 2, inLulea)] },
      '/roles/1/municipality: itLead is shared by all municipalities: remove this field',
    ],
    [
      '[ORG9] an end before the beginning',
      { roles: [owner, role('itLead', 2, until('2025-12-31'))] },
      '/roles/1/to: 2025-12-31 is before 2026-01-01, when it begins: correct the dates',
    ],
    [
      '[ORG9] two businessLeads at a time',
      { roles: [owner, lead, role('businessLead', 3, inLulea)] },
      '/roles/2: only one can be businessLead, see /roles/1: end that first, or add deputyFor',
    ],
    [
      '[ORG9] two itLeads at a time',
      { roles: [owner, role('itLead', 2), role('itLead', 3, until('2026-01-01'))] },
      '/roles/2: only one can be itLead, see /roles/1: end that first, or add deputyFor',
    ],
    [
      '[ORG9] the same person appointed twice',
      { roles: [owner, lead, lead] },
      '/roles/2: repeats /roles/1 for days that both cover: remove one',
    ],
    [
      '[ORG9] an itLead listed in the managementGroup',
      { roles: [owner, role('itLead', 2), role('managementGroup', 2)] },
      '/roles/2: the itLead belongs to the managementGroup by office: remove this entry',
    ],
    [
      '[ORG9] a fourth in the managementGroup on some day',
      {
        people: [1, 2, 3, 4, 5].map((n) => person(n)),
        roles: [owner, ...[2, 3].map((n) => role('managementGroup', n)), role('managementGroup', 4, { from: '2026-03-01' }), role('managementGroup', 5, until('2026-03-01'))],
      },
      '/roles/4: only three can be managementGroup beside the itLead, see /roles/1: end one first, or add deputyFor',
    ],
    [
      '[ORG10] the same deputy for the same holder twice',
      {
        roles: [
          owner,
          lead,
          role('businessLead', 3, { ...inLulea, ...until('2026-03-31'), deputyFor: guid(2) }),
          role('businessLead', 3, { ...inLulea, from: '2026-03-31', deputyFor: guid(2) }),
        ],
      },
      '/roles/3: repeats /roles/2 for days that both cover: remove one',
    ],
    [
      '[ORG10] a deputy for someone without the role',
      { roles: [owner, role('businessLead', 3, { ...inLulea, deputyFor: guid(2) })] },
      '/roles/1/deputyFor: this person is not businessLead in that time: correct the person or the dates',
    ],
    [
      '[ORG10] a deputy after the holder has left',
      {
        roles: [
          owner,
          { ...lead, to: '2026-03-31' },
          role('businessLead', 3, { ...inLulea, from: '2026-04-01', deputyFor: guid(2) }),
        ],
      },
      '/roles/2/deputyFor: this person is not businessLead in that time: correct the person or the dates',
    ],
    [
      '[ORG10] a deputy for a deputy',
      {
        roles: [
          owner,
          lead,
          role('businessLead', 3, { ...inLulea, deputyFor: guid(2) }),
          role('businessLead', 4, { ...inLulea, deputyFor: guid(3) }),
        ],
      },
      '/roles/3/deputyFor: this person is not businessLead in that time: correct the person or the dates',
    ],
    [
      '[ORG10] a deputy for oneself',
      { roles: [owner, lead, role('businessLead', 2, { ...inLulea, deputyFor: guid(2) })] },
      '/roles/2/deputyFor: nobody is their own deputy: point to the person who is away',
    ],
    [
      '[ORG11] nobody as systemOwner',
      { roles: [role('itLead', 2)] },
      '/roles: nobody is systemOwner, who gets cases that find no one else: appoint someone without "to"',
    ],
    [
      '[ORG11] a systemOwner who leaves',
      { roles: [role('systemOwner', 1, until('2026-12-31'))] },
      '/roles: nobody is systemOwner after 2026-12-31, who gets cases that find no one else: appoint someone without "to"',
    ],
    [
      '[ORG13] an unknown chair',
      group({ chair: guid(8) }),
      `/groups/steeringGroup/chair: nobody in people has the objectId ${guid(8)}: add the person or correct the id`,
    ],
    [
      '[ORG13] a chair who is not in the group',
      group({ chair: guid(2) }),
      '/groups/steeringGroup/chair: is not in the steeringGroup: appoint the person in roles, or choose a member',
    ],
    [
      '[ORG13] a quorum that is never reached',
      group({ quorum: 3 }),
      '/groups/steeringGroup/quorum: is more than the 0 people of the steeringGroup: lower it',
    ],
  ]);

  areNoFaults([
    [
      '[ORG9] one in the managementGroup after another',
      {
        people: [1, 2, 3, 4, 5].map((n) => person(n)),
        roles: [
          owner,
          ...[2, 3].map((n) => role('managementGroup', n)),
          role('managementGroup', 4, until('2026-03-01')),
          role('managementGroup', 5, { from: '2026-03-02' }),
        ],
      },
    ],
    [
      '[ORG9] one businessLead after another',
      { roles: [owner, { ...lead, to: '2026-05-31' }, role('businessLead', 3, { ...inLulea, from: '2026-06-01' })] },
    ],
    [
      '[ORG9] a businessLead in each municipality',
      { municipalities, roles: [owner, lead, role('businessLead', 2, { municipality: 'BOD' })] },
    ],
    [
      '[ORG9] a deputy beside the holder',
      { roles: [owner, lead, role('businessLead', 3, { ...inLulea, deputyFor: guid(2) })] },
    ],
    [
      '[ORG9] a former managementGroup member as itLead',
      { roles: [owner, role('managementGroup', 2, until('2026-05-31')), role('itLead', 2, { from: '2026-06-01' })] },
    ],
    [
      '[ORG9] many in a role that many can hold',
      { roles: [owner, role('firstLine', 2, inLulea), role('firstLine', 3, inLulea)] },
    ],
    [
      '[ORG13] the itLead as chair of the managementGroup',
      { roles: [owner, role('itLead', 2)], groups: { managementGroup: { chair: guid(2), quorum: 1 } } },
    ],
  ]);
});
