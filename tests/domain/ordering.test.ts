import assert from 'node:assert/strict';
import type { Scenario } from '../support/cases.js';
import { does, edit, given } from '../support/cases.js';
import { nameOf, person } from '../support/organisation.js';
import { deputised, move, order, wishAtSupplier } from '../support/ordering.js';
import { plain, replayed } from '../support/replay.js';
import { alarm, on } from '../support/times.js';

const { noteDelivery, acceptDelivery, rejectDelivery, take, resolve, confirm, reopen, ask, answer, comment, withdraw } = does;
const giveBack = does.return;

/** Ordered on Monday 2 March, promised for Wednesday 4 March. */
const ordered = (scene = wishAtSupplier()): Scenario => scene.and('it-lead', order('2026-03-04'));
const delivered = (scene = ordered()): Scenario => scene.and('it-lead', noteDelivery);
const accepted = (scene = delivered()): Scenario => scene.and('it-lead', acceptDelivery);
const buttons = (scene: Scenario, name = 'it-lead') =>
  scene.view(name)?.verbs.filter((verb) => /order|movePromise|Delivery|resolve|upplier/.test(verb));
const news = (scene: Scenario, name = 'bo') => scene.view(name)?.order?.news;
const owed = ({ turn }: Scenario, name: string) => turn?.notices.filter(({ to }) => nameOf(to) === name).map(({ kind }) => kind);

describe('ordering a wish from the supplier', () => {
  it('[ORD1] whoever works the supplier’s step orders it with a reference and maybe a day, and it waits on the supplier', () => {
    assert.deepEqual(buttons(wishAtSupplier()), ['order']);
    const scene = ordered().then({ events: ['ordered'], status: 'waiting', handler: 'it-lead' });
    assert.equal(scene.view('reporter')?.waitingOn, 'supplier');
    const { reference, promised } = scene.case.order ?? assert.fail();
    assert.deepEqual([reference, promised], ['BEST-12', '2026-03-04']);
    assert.equal(wishAtSupplier().and('it-lead', order(null)).case.order?.promised, null);
  });

  it('[ORD1] a deputy does for the itLead, nobody else does, nor anyone at another step', () => {
    const [event] = wishAtSupplier(deputised).and('dep', order(null)).turn?.events ?? [];
    assert.deepEqual([event?.by, event?.deputyFor], [person('dep'), person('it-lead')]);
    for (const name of ['reporter', 'bo', 'business-lead', 'member', 'system-owner'])
      assert.ok(['notAllowed', 'notFound'].includes(wishAtSupplier().when(name, order(null)).refusal ?? ''), name);
    for (const act of [order(null), noteDelivery, acceptDelivery, rejectDelivery, move(null)])
      wishAtSupplier().and('it-lead', giveBack).when('it-lead', act).then({ refusal: 'notAllowed' });
  });

  it('[ORD1] other cases are reported to the supplier as ever, and are not ordered; a wish is ordered and not reported', () => {
    const fault = given({ kind: 'internal' }).and('business-lead', does.requestEscalation).and('it-lead', does.requestEscalation);
    assert.deepEqual(buttons(fault), ['contactSupplier']);
    fault.when('it-lead', order(null)).then({ refusal: 'notAllowed' });
    wishAtSupplier().when('it-lead', does.contactSupplier).then({ refusal: 'notAllowed' });
    ordered().when('it-lead', does.noteSupplierAnswer).then({ refusal: 'notAllowed' });
  });

  it('[ORD1] two who order at once order once: the second is shown what has become of it', () => {
    const before = wishAtSupplier(deputised);
    before.and('it-lead', order(null)).when('dep', order(null), before.case.version).then({ refusal: 'outdated' });
  });

  it('[ORD2] a day that has been is refused, today is not, and another day than the one promised is moved to', () => {
    wishAtSupplier().when('it-lead', order('2026-03-01')).then({ refusal: 'pastDay' });
    wishAtSupplier().when('it-lead', order('2026-03-02')).then({ refusal: null });
    ordered().when('it-lead', move('2026-03-01')).then({ refusal: 'pastDay' });
    ordered().when('it-lead', move('2026-03-04')).then({ refusal: 'sameDay' });
    wishAtSupplier().and('it-lead', order(null)).when('it-lead', move(null)).then({ refusal: 'sameDay' });
    const moved = ordered().and('it-lead', move('2026-04-01', 'Sjukdom')).then({ events: ['promiseMoved'], status: 'waiting' });
    assert.equal(moved.case.order?.promised, '2026-04-01');
    moved.when('it-lead', noteDelivery, ordered().case.version).then({ refusal: null });
  });

  it('[ORD3] delivered it is the itLead’s to try, accepted it is solved as any case, and the reporter confirms or opens it again', () => {
    const scene = delivered().then({ events: ['deliveryNoted'], status: 'active', handler: 'it-lead' });
    assert.deepEqual(buttons(scene), ['acceptDelivery', 'rejectDelivery']);
    scene.when('it-lead', resolve).then({ refusal: 'notAllowed' });
    const solved = accepted(scene).then({ events: ['deliveryAccepted', 'resolved'], status: 'resolved', handler: 'it-lead' });
    assert.ok(solved.view('reporter')?.verbs.includes('confirm'));
    assert.equal(solved.and('reporter', confirm).case.order?.acceptedAt, solved.case.order?.acceptedAt);
  });

  it('[ORD3] rejected the order is open again, and what is delivered next has no day until the supplier promises one', () => {
    const scene = delivered().and('it-lead', rejectDelivery).then({ events: ['deliveryRejected'], status: 'waiting', handler: 'it-lead' });
    assert.deepEqual(buttons(scene), ['noteDelivery', 'movePromise', 'resolve']);
    const { promised, deliveredAt, reference } = scene.case.order ?? assert.fail();
    assert.deepEqual([promised, deliveredAt, reference], [null, undefined, 'BEST-12']);
    scene.and('it-lead', noteDelivery).and('it-lead', acceptDelivery).then({ status: 'resolved' });
  });

  it('[ORD3] what the itLead has ordered a deputy of theirs goes on with', () => {
    const scene = ordered(wishAtSupplier(deputised));
    assert.deepEqual(buttons(scene, 'dep'), ['noteDelivery', 'movePromise', 'resolve']);
    delivered(scene).and('dep', acceptDelivery).then({ status: 'resolved' });
  });

  it('[ORD4] opened again, a delivery is accepted no longer: it is tried anew, or rejected', () => {
    const again = accepted().and('reporter', reopen).then({ status: 'active', handler: 'it-lead', called: ['it-lead'] });
    assert.equal(again.case.order?.acceptedAt, undefined);
    assert.ok(again.case.order?.deliveredAt);
    assert.deepEqual(buttons(again), ['acceptDelivery', 'rejectDelivery']);
  });

  it('[ORD4] sent back and come again it keeps its order, which may be followed by a new one', () => {
    const back = ordered().and('it-lead', giveBack).then({ step: 1, status: 'new' });
    assert.equal(back.view('reporter')?.order?.reference, 'BEST-12');
    assert.deepEqual([buttons(back), news(back), alarm(back)], [[], null, null]);
    const again = back.and('it-lead', does.requestEscalation);
    assert.deepEqual(buttons(again), ['noteDelivery', 'order', 'movePromise']);
    again.and('it-lead', move('2026-03-05')).then({ status: 'waiting', handler: 'it-lead' });
    const anew = again.and('it-lead', order('2026-03-09', 'BEST-13'));
    assert.equal(anew.case.order?.reference, 'BEST-13');
    assert.deepEqual(anew.history.flatMap((e) => (e.type === 'ordered' ? e.reference : [])), ['BEST-12', 'BEST-13']);
  });

  it('[ORD4] of another kind it has its order as a memory alone', () => {
    const other = ordered().and('it-lead', edit({ kind: 'internal' }));
    assert.equal(other.case.order?.reference, 'BEST-12');
    assert.deepEqual([news(other, 'reporter'), alarm(other)], [null, null]);
    assert.ok(!buttons(other)?.some((verb) => /order|Promise|Delivery/.test(verb)));
  });

  it('[ORD4] solved otherwise, or withdrawn, it keeps its order, of which nothing more is news', () => {
    for (const ended of [ordered().and('it-lead', resolve), ordered().and('reporter', withdraw)]) {
      assert.equal(ended.case.order?.reference, 'BEST-12');
      assert.deepEqual([news(ended), buttons(ended)], [null, []]);
    }
  });

  it('[ORD4] [CAS1] history alone makes the case with its order again', () => {
    const scene = accepted(delivered(ordered().and('it-lead', move('2026-03-09'))).and('it-lead', rejectDelivery).and('it-lead', noteDelivery));
    assert.deepEqual(plain(replayed(scene.case, scene.history)), plain(scene.case));
  });
});

describe('a promised day that passes', () => {
  const late = (scene = ordered(wishAtSupplier(deputised))) => on(scene, '05 08:00').attended();

  it('[ORD5] calls those who answer for the step once, as people come to work, and nobody else', () => {
    assert.equal(alarm(ordered()), '05 08:00');
    on(ordered(), '05 07:59').attended().then({ events: [] });
    const passed = late().then({ events: ['promisePassed'], status: 'waiting', called: ['dep', 'it-lead'] });
    assert.equal(alarm(passed), null);
    assert.equal(owed(passed, 'bo')?.length, 0);
    assert.equal(alarm(wishAtSupplier().and('it-lead', order('2026-03-06'))), '09 08:00', 'Friday: told on Monday');
  });

  it('[ORD5] and once again where it is moved and passes again', () => {
    const again = late().and('it-lead', move('2026-03-10'));
    assert.equal(alarm(again), '11 08:00');
    on(again, '11 08:00').attended().then({ events: ['promisePassed'], called: ['dep', 'it-lead'] });
  });

  it('[ORD5] never of what is delivered, sent back or solved, nor without a day', () => {
    for (const scene of [delivered(), ordered().and('it-lead', giveBack), ordered().and('it-lead', resolve), wishAtSupplier().and('it-lead', order(null))])
      assert.ok(!on(scene, '05 09:00').attended().turn?.events.some(({ type }) => type === 'promisePassed'));
  });

  it('[ORD5] also while it is the reporter’s to answer, and a question that closes the case is what is told', () => {
    const back = ordered().and('it-lead', giveBack).and('it-lead', does.requestEscalation).and('it-lead', take).and('it-lead', ask);
    on(back, '05 08:00').attended().then({ events: ['promisePassed'], called: ['it-lead'] });
    on(back, '30 12:00').attended().then({ events: ['promisePassed', 'unanswered'], called: ['bo', 'reporter'], status: 'closed' });
  });
});

describe('what becomes of an order, to those who asked for it', () => {
  it('[ORD6] each turn is brought to the reporter and the supporters, and nothing between', () => {
    let scene = wishAtSupplier();
    const turns = [
      [order('2026-03-04'), 'ordered'], [move('2026-03-09'), 'moved'], [move(null), 'unpromised'], [move('2026-03-10'), 'promised'],
      [noteDelivery, 'delivered'], [rejectDelivery, 'rejected'], [noteDelivery, 'delivered'], [acceptDelivery, 'accepted'],
    ] as const;
    for (const [act, turn] of turns) {
      scene = scene.and('it-lead', act).then({ called: ['bo', 'reporter'] });
      assert.deepEqual([news(scene), news(scene, 'reporter')], [turn, turn]);
      const commented = scene.and('it-lead', comment);
      assert.deepEqual([owed(commented, 'bo'), news(commented)], [[], turn]);
    }
    assert.ok(!scene.case.informed.includes(person('bo')));
  });

  it('[ORD6] a turn is news until somebody says something more', () => {
    const asked = delivered().and('it-lead', ask);
    assert.equal(news(asked), null);
    assert.equal(news(asked.and('reporter', answer)), null);
    assert.equal(news(accepted(asked.and('reporter', answer))), 'accepted');
    assert.equal(news(accepted().and('reporter', confirm)), 'accepted');
  });
});
