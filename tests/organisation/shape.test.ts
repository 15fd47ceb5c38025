import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readOrganisation } from '../../src/organisation/read.js';
import { areFaults, chain, faultsOf, fileWith, guid, inLulea, owner, person, role } from './file.js';

const municipality = { code: 'LUL', name: 'Luleå kommun', tenantId: guid(900) };
const service = { id: 'inloggning', name: 'Inloggning' };

describe('the shape of an organisation file', () => {
  areFaults([
    ['[ORG3] an unknown field', { people: [person(1, { phone: '0920' })] }, '/people/0/phone: is not a known field'],
    ['[ORG3] an unknown field at the top', { 'a/b': 1 }, '/a~1b: is not a known field: correct its name (name,'],
    ['[ORG4] a missing field', { name: undefined }, '/name: is missing: add it'],
    ['[ORG4] an empty list', { chains: [] }, '/chains: is empty: add at least one'],
    ['[ORG4] no list', { services: 'none' }, '/services: must be a list'],
    ['[ORG4] no object', { people: [7] }, '/people/0: must be an object with objectId'],
    ['[ORG4] an empty name', { name: ' ' }, '/name: must be a text of 1 to 120 characters'],
    ['[ORG4] a control character', { name: 'a\u0000b' }, '/name: must be a text of 1 to 120 characters'],
    ['[ORG4] an unknown time zone', { timeZone: 'Mars/Base' }, '/timeZone: must be a time zone such as'],
    [
      '[ORG4] a lower-case code',
      { municipalities: [{ ...municipality, code: 'lul' }] },
      '/municipalities/0/code: must be',
    ],
    ['[ORG4] no GUID', { people: [person(1, { objectId: 'urn:uuid:1' })] }, '/people/0/objectId: must be an id from'],
    ['[ORG4] no e-mail address', { people: [person(1, { email: '@' })] }, '/people/0/email: must be an e-mail address'],
    [
      '[ORG4] no such day',
      { roles: [role('systemOwner', 1, { from: '2026-02-30' })] },
      '/roles/0/from: must be a date',
    ],
    [
      '[ORG4] no such role',
      { roles: [owner, role('boss', 1)] },
      '/roles/1/role: must be one of firstLine, businessLead',
    ],
    [
      '[ORG4] a wrong duration',
      { chains: [chain({ roles: ['itLead'], respondWithin: '4 h' })] },
      '/chains/0/steps/0/respond',
    ],
    ['[ORG4] a chain without steps', { chains: [chain()] }, '/chains/0/steps: is empty'],
    ['[ORG4] a step without roles', { chains: [chain({ roles: [] })] }, '/chains/0/steps/0/roles: is empty'],
    [
      '[ORG4] a role twice',
      { chains: [chain({ roles: ['itLead', 'itLead'] })] },
      '/chains/0/steps/0/roles: says the same',
    ],
    [
      '[ORG4] a factor of 0',
      { priorities: [{ id: 'a', name: 'A', factor: 0 }] },
      '/priorities/0/factor: must be a number',
    ],
    [
      '[ORG4] half opening hours',
      { municipalities: [{ ...municipality, workingHours: { mon: ['08:00'] } }] },
      '/municipalities/0/workingHours/mon: must be when the day begins and ends',
    ],
    [
      '[ORG4] no opening hours at all',
      { municipalities: [{ ...municipality, workingHours: {} }] },
      '/municipalities/0/workingHours: must be an object with the hours of at least one day',
    ],
    [
      '[ORG4] no half-day',
      { municipalities: [{ ...municipality, halfDays: ['13-01'] }] },
      '/municipalities/0/halfDays/0:',
    ],
    ['[ORG4] a service id with a comma', { services: [{ ...service, id: 'a,b' }] }, '/services/0/id: must be an id of'],
  ]);

  const broken: [string, string][] = [
    ['', 'line 1, column 1'],
    ['{', 'line 1, column 2'],
    ['{"a": [1, 2}', 'line 1, column 12'],
    ['{\n  "a": 1,\n}', 'line 3, column 1'],
    ['{"a" 1}', 'line 1, column 6'],
    ['{"a": 01}', 'line 1, column 8'],
    ['[true, nul]', 'line 1, column 8'],
    ['{"a": "open', 'line 1, column 7'],
    ['{} {}', 'line 1, column 4'],
    ['["a\\x"]', 'line 1, column 2'],
  ];
  for (const [text, place] of broken)
    it(`[ORG2] broken JSON names its place: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        faultsOf(text).map((f) => f.message),
        [`is not JSON at ${place}: correct what stands there or just before`],
      );
    });

  it('[ORG5] faults of shape and of sense are told at once, in the order of the file', () => {
    const roles = [
      role('firstLine', 9),
      ...Array.from({ length: 9 }, (_, i) =>
        role('steeringGroup', 1, { from: `20${i + 10}-01-01`, to: `20${i + 10}-12-31` }),
      ),
      role('itLead', 2, { from: 'now' }),
      owner,
    ];
    const paths = faultsOf(JSON.stringify(fileWith({ roles, extra: 1 }))).map((f) => f.path);
    assert.deepEqual(paths, ['/roles/0/person', '/roles/0/municipality', '/roles/10/from', '/extra']);
  });

  it('[ORG5] the order is that of this very file, what is missing after what stands beside it', () => {
    const people = Array.from({ length: 11 }, (_, i) => ({ ...person(i + 1), ...(i > 8 && { 'a/b': 1, name: '' }) }));
    const text = JSON.stringify({ chains: [], ...fileWith({ chains: [], people, name: undefined }), timeZone: '' });
    assert.deepEqual(
      faultsOf(text).map((f) => f.path),
      ['/chains', '/people/9/name', '/people/9/a~1b', '/people/10/name', '/people/10/a~1b', '/timeZone', '/name'],
    );
  });

  it('[ORG5] a long list of faults is put in order while one waits', () => {
    const people = Array.from({ length: 5000 }, (_, i) => person(i + 1, { phone: '' }));
    assert.equal(faultsOf(JSON.stringify(fileWith({ people }))).length, 5000);
  });

  it('[ORG5] an entry of wrong shape causes no false faults where others point to it', () => {
    const people = [person(1, { phone: '0920' }), person(2)];
    const municipalities = [{ ...municipality, region: 'norr' }];
    const paths = faultsOf(
      JSON.stringify(fileWith({ people, municipalities, roles: [owner, role('localIt', 1, inLulea)] })),
    );
    assert.deepEqual(
      paths.map((f) => f.path),
      ['/municipalities/0/region', '/people/0/phone'],
    );
  });

  it('[ORG1] a byte order mark before the file is forgiven', () => {
    assert.deepEqual(faultsOf(`\uFEFF${JSON.stringify(fileWith())}`), []);
  });

  it('[ORG2] any text and any JSON gets an answer', () => {
    fc.assert(fc.property(fc.string(), (text) => void readOrganisation(text)));
    fc.assert(fc.property(fc.json(), (text) => 'faults' in readOrganisation(text)));
  });

  it('[ORG2] any part of a good file may be anything', () => {
    const field = fc.constantFrom(...Object.keys(fileWith()), 'groups', 'priorities');
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.dictionary(fc.constantFrom('role', 'steps', 'identities'), fc.jsonValue())),
    );
    fc.assert(
      fc.property(
        field,
        junk,
        (name, value) =>
          'faults' in readOrganisation(JSON.stringify(fileWith({ [name]: value }))) ||
          ['name', 'groups'].includes(name),
      ),
    );
  });

  it('[ORG2] cut anywhere, a good file is broken at its end or where the cut word begins', () => {
    const text = JSON.stringify(fileWith());
    fc.assert(
      fc.property(fc.nat(text.length - 1), (length) => {
        const [fault] = faultsOf(text.slice(0, length));
        return fault !== undefined && /^is not JSON at line 1, column \d+/.test(fault.message);
      }),
    );
  });
});
