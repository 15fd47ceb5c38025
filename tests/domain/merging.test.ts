import assert from 'node:assert/strict';
import type { Case } from '../../src/domain/case.js';
import type { Beside } from '../../src/domain/wish/merging.js';
import { decide } from '../../src/domain/decide.js';
import { receivedTurn, struckTurn } from '../../src/domain/errand.js';
import { caseNumber, day } from '../../src/domain/ids.js';
import { supportOf } from '../../src/domain/wish/support.js';
import { another, does, given, madeOfIt, prepareAs, type Scenario } from '../support/cases.js';
import { BOD, LUL, nameOf, organisationWith, person } from '../support/organisation.js';

const { mergeInto, split, makeWish, support, unsupport, take, resolve, withdraw, reopen, requestEscalation: climb } = does;
const whole = mergeInto.input.into;
const wish = () => given({ kind: 'change', title: 'Spara utkast' });
const merged = () => wish().and('bo', support).and('business-lead', mergeInto);
const owed = ({ turn }: Scenario) => turn?.notices.map(({ to, kind }) => `${nameOf(to)} ${kind}`).sort();

/** Why a wish is not merged into this. */
function refusal(scene: Scenario, wish: Beside['wish'], by = 'business-lead', into = wish?.number ?? whole) {
  const asked = { case: scene.case.number, by: person(by), at: scene.now, key: 'k', seen: null };
  const decision = decide(scene.world, scene.case, { ...asked, verb: 'mergeInto', input: { into } }, { wish: wish ?? null });
  return 'refusal' in decision ? decision.refusal.code : null;
}

/** The case that the errand is to, after it. */
function after(scene: Scenario, to: Case, from: Case): Case {
  const [errand = assert.fail('no errand')] = from.errands ?? [];
  return receivedTurn(scene.world, to, from, errand, scene.now)?.case ?? to;
}

describe('merging a wish into another', () => {
  it('[MRG1] closes it, in nobody’s queue, and it keeps its reporter, its supporters and its history', () => {
    const scene = merged().then({ events: ['merged'], status: 'closed' });
    const { state, partOf, reporter, supporters, events } = scene.case;
    assert.deepEqual([state.status === 'closed' && state.outcome, partOf?.into], ['merged', whole]);
    assert.deepEqual([reporter.person, supporters, events], [person('reporter'), { LUL: [person('bo')] }, 3]);
    assert.deepEqual(scene.waits, []);
    assert.deepEqual(scene.case.errands, [{ seq: 3, to: whole, by: person('business-lead'), does: 'absorb' }]);
  });

  it('[MRG1] is for those who handle at its step while it is open, deputies and stand-ins too', () => {
    for (const name of ['reporter', 'local-it', 'first-line']) assert.notEqual(wish().when(name, mergeInto).refusal, null, name);
    wish().when('boden-lead', mergeInto).then({ refusal: 'notFound' });
    const directory = organisationWith({ 'LUL/businessLead': [{ name: 'deputy', deputyFor: 'business-lead' }, 'business-lead'] });
    const scene = given({ kind: 'change', directory }).and('deputy', mergeInto);
    assert.equal(scene.history.at(-1)?.deputyFor, person('business-lead'));
    given({ kind: 'change', directory: organisationWith({ 'LUL/businessLead': [] }) }).and('it-lead', mergeInto);
    wish().and('business-lead', climb).and('it-lead', mergeInto);
    given().when('first-line', mergeInto).then({ refusal: 'notAWish' });
    wish().and('reporter', withdraw).when('business-lead', mergeInto).then({ refusal: 'wishClosed' });
  });

  it('[MRG2] its reporter and its supporters have its card brought; whoever merged it does not', () => {
    assert.deepEqual(owed(merged()), ['bo bring', 'business-lead update', 'reporter bring']);
  });

  it('[MRG3] into what they see, or has reached a shared step; what else looks unknown', () => {
    const mine = { ...another(), shared: false };
    assert.equal(refusal(wish(), mine), null);
    assert.equal(refusal(wish(), { ...mine, municipality: BOD }), 'noSuchWish');
    assert.equal(refusal(wish(), { ...mine, municipality: BOD, shared: true }), null);
    assert.equal(refusal(wish(), null), 'noSuchWish');
    assert.equal(refusal(wish(), another(), 'business-lead', caseNumber(LUL, 2026, 7)), 'noSuchWish');
  });

  it('[MRG4] each reason why not has its own code', () => {
    const open = another();
    const both = organisationWith({ 'LUL/businessLead': ['business-lead'], 'BOD/businessLead': ['business-lead'] });
    const { case: voted } = wish().and('business-lead', climb).and('it-lead', prepareAs('larger')).and('it-lead', climb);
    const { case: part } = merged();
    assert.equal(refusal(wish(), { ...open, number: wish().case.number }), 'itself');
    assert.equal(refusal(wish(), { ...open, report: { ...open.report, kind: 'internal' }, shared: false }), 'notAWish');
    assert.equal(refusal(wish(), { ...part, number: whole }), 'mergedAlready');
    assert.equal(refusal(wish(), { ...voted, number: whole }), 'decidedAlready');
    const ruling = { number: 'x', office: 'itLead', by: person('it-lead'), at: open.reportedAt, on: day('2026-03-02'), outcome: 'approve', words: '' } as const;
    assert.equal(refusal(wish(), { ...open, rulings: [ruling] }), 'decidedAlready');
    assert.equal(refusal(wish(), { ...wish().and('reporter', withdraw).case, number: whole }), 'targetClosed');
    assert.equal(refusal(given({ kind: 'change', directory: both }), { ...open, shared: false, municipality: BOD }), 'otherMunicipality');
    assert.equal(refusal(wish().under(both), open), null);
    const full = after(wish(), wish().case, merged().case);
    assert.equal(full.parts?.length, 1);
    const scene = wish();
    assert.equal(refusal({ ...scene, case: full }, open), 'hasParts');
    assert.equal(refusal({ ...scene, case: { ...scene.case, rulings: [ruling] } }, open), 'decidedAlready');
    assert.equal(refusal({ ...scene, case: voted }, open, 'member'), 'decidedAlready');
    merged().when('business-lead', mergeInto).then({ refusal: 'mergedAlready' });
  });

  it('[MRG7] on a part nothing is supported, taken back or opened again: its whole is told of', () => {
    merged().when('cleo', support).then({ refusal: 'nowPartOf' });
    merged().when('bo', unsupport).then({ refusal: 'nowPartOf' });
    merged().when('reporter', reopen).then({ refusal: 'nowPartOf' });
    assert.deepEqual([merged().view('reporter')?.verbs, merged().view('bo')?.verbs], [[], []]);
  });

  it('[MRG8] what it owes is due at once, and gone when it has been done', () => {
    const { case: part, alarm, world, now } = merged();
    assert.ok(alarm !== null && alarm <= now);
    const [errand = assert.fail()] = part.errands ?? [];
    const taken = after(merged(), another(), part);
    assert.equal(receivedTurn(world, taken, part, errand, now), null);
    const struck = struckTurn(world, part, errand, taken.heard?.[part.number], now) ?? assert.fail();
    assert.deepEqual([struck.case.errands, struck.events, struck.notices], [undefined, [], []]);
    assert.equal(struckTurn(world, struck.case, errand, taken.heard?.[part.number], now), null);
  });

  it('[MRG9] refused, it is open again where it was, and whoever merged it has its card brought', () => {
    const { case: part, world, now } = merged();
    const [errand = assert.fail()] = part.errands ?? [];
    const closed = { ...another(), state: { ...part.state } };
    const heard = receivedTurn(world, closed, part, errand, now)?.case.heard?.[part.number];
    assert.deepEqual(heard, { seq: 3, refused: 'targetClosed' });
    const back = struckTurn(world, part, errand, heard, now) ?? assert.fail();
    assert.deepEqual([back.case.state.status, back.case.partOf, back.case.errands], ['new', undefined, undefined]);
    const brought = back.notices.flatMap(({ to, kind }) => (kind === 'bring' ? [nameOf(to)] : []));
    assert.deepEqual(brought, ['business-lead']);
  });
});

describe('errands that are old', () => {
  const anew = () => merged().and('business-lead', split).and('business-lead', mergeInto);
  const [first = assert.fail(), second = assert.fail()] = anew().case.errands ?? [];

  it('[MRG8] are struck off by nobody once they have been', () => {
    const { case: part, world, now } = anew();
    const left = struckTurn(world, part, first, { seq: first.seq }, now)?.case ?? assert.fail();
    assert.deepEqual(left.errands?.map(({ seq }) => seq), [4, 5]);
    assert.equal(struckTurn(world, left, first, { seq: first.seq }, now), null);
    assert.deepEqual(struckTurn(world, left, second, { seq: second.seq }, now)?.case.errands?.map(({ seq }) => seq), [5]);
  });

  it('[MRG9] and refused, open nothing that has been merged anew since', () => {
    const { case: part, world, now } = anew();
    const struck = struckTurn(world, part, first, { seq: first.seq, refused: 'targetClosed' }, now) ?? assert.fail();
    assert.deepEqual([struck.events, struck.case.state.status, struck.case.partOf?.seq], [[], 'closed', 5]);
  });
});

describe('the whole', () => {
  const absorbed = () => {
    const part = wish().and('bo', support).and('cleo', support).and('business-lead', mergeInto).case;
    return { part, whole: after(merged(), wish().and('bo', support).case, { ...part, number: caseNumber(LUL, 2026, 5) }) };
  };

  it('[MRG6] has everyone’s support, each counted once, and they see it', () => {
    const { whole: full } = absorbed();
    assert.deepEqual(supportOf(full, person('cleo')), { people: 3, municipalities: 1, mine: true });
    const brief = full.recent.at(-1);
    assert.deepEqual(brief?.type === 'absorbed' && brief.part.people, {});
  });

  it('[MRG14] tells what came to it, and by whom', () => {
    const { whole: full } = absorbed();
    const last = full.recent.at(-1);
    assert.deepEqual([last?.type, last?.by], ['absorbed', person('business-lead')]);
  });
});

describe('breaking a wish out', () => {
  it('[MRG11] opens it in the queue of its step, by whoever handles there, any number of times', () => {
    let scene = wish();
    for (let i = 0; i < 3; i++) {
      scene = scene.and('business-lead', mergeInto).and('business-lead', split).then({ events: ['split'], status: 'new', step: 0 });
      assert.deepEqual(scene.waitsFor('business-lead', 'it-lead'), ['business-lead']);
    }
    assert.deepEqual(scene.case.errands?.map(({ does: deed }) => deed), ['absorb', 'release', 'absorb', 'release', 'absorb', 'release']);
    assert.equal(scene.case.partOf, undefined);
    merged().when('reporter', split).then({ refusal: 'notAllowed' });
    merged().when('boden-lead', split).then({ refusal: 'notFound' });
    wish().when('business-lead', split).then({ refusal: 'notAllowed' });
  });

  it('[MRG11] where it was taken before, too; others at its step are called', () => {
    const directory = organisationWith({ 'LUL/businessLead': ['business-lead', 'second-lead'] });
    const scene = given({ kind: 'change', directory }).and('business-lead', take).and('business-lead', mergeInto).and('business-lead', split);
    scene.then({ called: ['second-lead'], handler: null });
  });
});

describe('making a wish of a fault', () => {
  it('[MRG15] is for whoever has it or handles at its step, until it is closed; not of a wish', () => {
    given().and('first-line', makeWish).then({ events: ['becameWish'], status: 'new', called: [] });
    const solved = given().and('first-line', take).and('first-line', resolve);
    solved.and('second-line', makeWish).then({ status: 'resolved' });
    solved.and('reporter', does.confirm).when('first-line', makeWish).then({ refusal: 'notAllowed' });
    given().when('reporter', makeWish).then({ refusal: 'notAllowed' });
    wish().when('business-lead', makeWish).then({ refusal: 'notAllowed' });
    const helped = given().and('local-it', take).and('local-it', makeWish);
    assert.deepEqual(helped.case.links, { wish: madeOfIt });
  });

  it('[MRG16] the wish’s reporter has its card brought', () => {
    const scene = given().and('first-line', makeWish);
    const [errand = assert.fail()] = scene.case.errands ?? [];
    const linked = receivedTurn(scene.world, { ...another(madeOfIt), reporter: scene.case.reporter }, scene.case, errand, scene.now);
    assert.deepEqual(linked?.events.map(({ type, by }) => [type, by]), [['cameOfFault', person('first-line')]]);
    assert.ok(linked.notices.some(({ to, kind }) => to === person('reporter') && kind === 'bring'));
  });
});
