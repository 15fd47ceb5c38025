import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Verb } from '../../src/domain/commands.js';
import { caseNumber, municipalityCode } from '../../src/domain/ids.js';
import { actions, decode, encode, isFault, needsForm, type Action } from '../../cards/verbs.js';
import { domainActions, number, report } from '../support/anyCaseActions.js';
import { forumActions, paperActions, roleActions, typed } from '../support/anyRoleActions.js';
import { planActions } from '../support/anyPlanActions.js';

const withForm = fc.constantFrom<Verb>('decline', 'edit', 'handOver', 'withdraw', 'answer', 'voteReject', 'setMeeting', 'order', 'noteDelivery', 'mergeInto', 'gather');
const after = fc.option(fc.stringMatching(/^[\w=-]{1,40}$/), { nil: null });
const action: fc.Arbitrary<Action> = fc.oneof(
  ...Object.values<fc.Arbitrary<Action>>(domainActions),
  ...Object.values<fc.Arbitrary<Action>>({ ...roleActions, ...forumActions, ...planActions, ...paperActions }),
  fc.record({ verb: fc.constant('submit' as const), draft: fc.uuid(), report }),
  fc.record({ verb: fc.constant('submit' as const), draft: fc.uuid(), report, anyway: fc.constant(true as const) }),
  fc.record({ verb: fc.constant('form' as const), case: number, seen: fc.nat(), form: withForm }),
  fc.record({ verb: fc.constant('cancel' as const), case: fc.option(number, { nil: null }), draft: fc.option(fc.uuid(), { nil: null }) }),
  fc.record({ verb: fc.constant('show' as const), case: number }),
  fc.record({ verb: fc.constant('page' as const), request: fc.record({ list: fc.constantFrom('queue' as const, 'mine' as const), after }) }),
  fc.record({ verb: fc.constant('page' as const), request: fc.record({ list: fc.constant('search' as const), query: typed(0, 40), after }) }),
  fc.constantFrom({ verb: 'resend' as const }, { verb: 'attention' as const }),
  fc.record({ verb: fc.constant('newReport' as const), text: typed(0, 80) }),
  fc.record({ verb: fc.constant('municipality' as const), municipality: fc.constant(municipalityCode('LUL')), text: typed(0, 80) }),
);
const anyVerb = fc.oneof(
  fc.constantFrom(...Object.keys(actions)),
  fc.constantFrom('__proto__', 'constructor', 'toString'),
  fc.anything(),
);

const place42 = { case: 'LUL-26-0042', seen: 3 };
const faultsOf = (verb: string, data: object) => {
  const decoded = decode(verb, { ...place42, ...data });
  return isFault(decoded) && decoded.fault === 'input' ? decoded.faults : decoded;
};
const wordsOf = (said: string) => {
  const decoded = decode('comment', { ...place42, words: said });
  return !isFault(decoded) && decoded.verb === 'comment' ? decoded.input.words : decoded;
};

/** Keys in order, so that equal things are written alike. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

describe('card actions', () => {
  it('[ACT1] what a button carries reads back as what it meant', () => {
    fc.assert(
      fc.property(action, (meant) => {
        const { verb, data } = encode(meant);
        assert.equal(JSON.stringify(sorted(decode(verb, JSON.parse(JSON.stringify(data))))), JSON.stringify(sorted(meant)));
      }),
    );
  });

  it('[ACT1] a form’s button and its fields read back together', () => {
    const { verb, data } = encode({ verb: 'handOver', case: caseNumber(municipalityCode('LUL'), 2026, 42), seen: 3, draft: 'd' });
    const decoded = decode(verb, { ...data, to: 'role:localIt', words: 'Hjälp', unasked: 1 });
    assert.deepEqual(decoded, {
      verb: 'handOver',
      ...place42,
      draft: 'd',
      input: { to: { role: 'localIt' }, words: 'Hjälp' },
    });
  });

  it('[ACT2] decoding never throws, whatever comes', () => {
    const data = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom('case', 'seen', 'words', 'to', 'draft', 'list', 'role', 'municipality', 'form', 'held', 'from', 'person', 'service'), fc.anything()),
    );
    fc.assert(
      fc.property(anyVerb, data, (verb, given) => {
        assert.equal(typeof decode(verb, given), 'object');
      }),
    );
  });

  for (const [verb, data] of [
    ['approve', { case: 'LUL-26-0042' }],
    ['approve', { case: 42, seen: 3 }],
    ['voteApprove', { case: 'LUL-26-0042', seen: -1, words: 'Ja' }],
    ['setMeeting', { seen: 3, until: '2026-12-01' }],
    ['approve', { case: 'LUL-26-0042', seen: 1.5 }],
    ['approve', { case: 'LUL-26-0042', seen: '3' }],
    ['form', { ...place42, form: 'take' }],
    ['form', { ...place42, form: 'submit' }],
    ['show', { case: '../../etc' }],
    ['page', { list: 'all' }],
    ['submit', { title: 'Utan utkast' }],
    ['openSeat', { role: 'itLead', municipality: 'LUL' }],
    ['sendCircular', { audience: 'local', title: 'Utan utkast', words: 'Hej' }],
    ['readCircular', { draft: '../..' }],
    ['appoint', { role: 'localIt', municipality: 'lul', person: 'x', from: '2026-11-23' }],
    ['openForm', { form: 'toString', role: 'localIt', municipality: 'LUL' }],
    ['setResponsible', { service: {}, person: 'x' }],
    ['minutes', { case: 'x' }],
    ['constructor', {}],
    [null, null],
  ] as const)
    it(`[ACT2] ${String(verb)} with ${JSON.stringify(data)} is no button of ours`, () => {
      assert.deepEqual(decode(verb, data), { fault: 'forged' });
    });

  it('[ACT3] required words are demanded, and what was typed comes back', () => {
    assert.deepEqual(decode('decline', { ...place42, draft: 'd', words: ' \u0000\n ' }), {
      fault: 'input',
      verb: 'decline',
      case: 'LUL-26-0042',
      draft: 'd',
      text: '',
      typed: { words: '' },
      faults: [{ field: 'words', code: 'missing' }],
    });
    assert.deepEqual(wordsOf('x'), 'x');
  });

  it('[ACT3] every wrong field of a report has its fault', () => {
    const faults = faultsOf('submit', { draft: 'd', title: '', description: 'x'.repeat(4001), service: {}, kind: 'citizen', priority: [] });
    assert.deepEqual(faults, [
      { field: 'title', code: 'missing' },
      { field: 'description', code: 'tooLong', length: 4001, most: 4000 },
      { field: 'service', code: 'missing' },
      { field: 'priority', code: 'missing' },
    ]);
  });

  it('[ACT3] lengths count characters as people see them in code points, not in UTF-16', () => {
    assert.equal(wordsOf('😀'.repeat(2000)), '😀'.repeat(2000));
    assert.deepEqual(faultsOf('comment', { words: '😀'.repeat(2001) }), [
      { field: 'words', code: 'tooLong', length: 2001, most: 2000 },
    ]);
  });

  it('[ACT3] a target that does not exist is a fault of its field', () => {
    for (const to of ['role:king', 'person:x', 'person:a:b:c', 'role:localIt:x', 'localIt'])
      assert.deepEqual(faultsOf('handOver', { to, words: 'Hjälp' }), [{ field: 'to', code: 'unknown' }]);
    assert.deepEqual(faultsOf('handOver', { words: 'Hjälp' }), [{ field: 'to', code: 'missing' }]);
  });

  it('[ACT3] each wrong field of a change of the directory has its fault', () => {
    const wrong = { role: 'localIt', municipality: 'LUL', person: 'a b', from: '2026-02-29', until: '23/11', held: 'x|y', email: 'karin' };
    const faults = (verb: string) => {
      const decoded = decode(verb, wrong);
      return isFault(decoded) && decoded.fault === 'change' ? decoded.faults.map(({ field, code }) => `${field} ${code}`) : decoded;
    };
    assert.deepEqual(faults('deputise'), ['person unknown', 'email unknown', 'held unknown', 'from unknown', 'until unknown']);
    assert.deepEqual(faults('end'), ['held unknown', 'until unknown']);
  });

  it('[ACT3] a person is an object id, and an address one that an organisation file takes', () => {
    const away = { person: 'E0000000-0000-4000-8000-00000000000A', from: '2026-11-23', until: '2026-11-23' };
    const read = decode('away', { ...away, email: 'karin.å@x' });
    assert.ok(isFault(read) && read.fault === 'change');
    assert.deepEqual(read.faults, [{ field: 'email', code: 'unknown' }]);
    const right = decode('away', { ...away, email: 'karin.a@lulea.example' });
    assert.equal(!isFault(right) && right.verb === 'away' && right.filled.person, 'e0000000-0000-4000-8000-00000000000a');
    for (const email of ['a@b', 'a..b@x.se', '@x.se', 'a@-x.se', 'a b@x.se']) assert.ok(isFault(decode('away', { ...away, email })), email);
  });

  it('[ACT4] line ends are made alike; control characters and lone surrogates go; tabs and new lines stay', () => {
    assert.equal(wordsOf('\u0000a\r\nb\rc\td\u0007\u009b \ud800e😀\u007f  '), 'a\nb\nc\td e😀');
  });

  it('[ACT4] a title is one line', () => {
    const decoded = decode('submit', {
      draft: 'd',
      title: ' a\r\n  b ',
      description: '',
      service: 's',
      kind: 'k',
      priority: 'p',
    });
    assert.ok(!isFault(decoded) && decoded.verb === 'submit');
    assert.equal(decoded.report.title, 'a b');
  });

  it('[ACT5] a verb that needs words opens a form; one that needs none acts at once', () => {
    const atOnce = (['take', 'release', 'approve', 'confirm'] as const).filter(needsForm);
    const asking = (['decline', 'withdraw', 'edit', 'handOver', 'contactSupplier', 'order', 'movePromise'] as const).filter(needsForm);
    assert.deepEqual([atOnce.length, asking.length], [0, 7]);
  });
});
