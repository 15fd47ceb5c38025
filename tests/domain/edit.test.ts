import assert from 'node:assert/strict';
import { does, edit, given, report } from '../support/cases.js';
import { organisationWith } from '../support/organisation.js';

const { take, release, requestEscalation: climb, ask } = does;
const better = edit({ title: 'Kan inte skicka in bygglov' });

describe('correcting a report', () => {
  it('[CAS11] the reporter corrects it until somebody has taken it', () => {
    given().when('reporter', better).then({ events: ['edited'], status: 'new', step: 0, called: [] });
    given().and('first-line', take).when('reporter', better).then({ refusal: 'notAllowed' });
    given().and('first-line', take).and('first-line', release).when('reporter', better).then({ refusal: 'notAllowed' });
  });

  it('[CAS11] from then on the handler does', () => {
    given().when('first-line', better).then({ refusal: 'notAllowed' });
    given()
      .and('first-line', take)
      .when('first-line', better)
      .then({ status: 'active', handler: 'first-line', called: [] });
    given().and('first-line', take).and('first-line', ask).when('first-line', better).then({ status: 'waiting' });
    given().and('first-line', take).when('second-line', better).then({ refusal: 'notAllowed' });
  });

  it('[CAS11] both versions are kept', () => {
    const { history, case: c } = given().and('reporter', better);
    const last = history.at(-1);
    assert.ok(last?.type === 'edited');
    assert.deepEqual(last.before, report);
    assert.deepEqual(last.after, better.verb === 'edit' && better.input.report);
    assert.deepEqual(c.report, last.after);
  });

  it('[CAS11] a correction that corrects nothing is refused', () => {
    given().when('reporter', edit({})).then({ refusal: 'unchanged' });
    given().and('reporter', better).when('reporter', better).then({ refusal: 'unchanged' });
  });

  it('[CAS11] a chain, service or priority that the municipality lacks is refused', () => {
    for (const wrong of [{ kind: 'none' }, { service: 'boden-bygglov' }, { service: 'none' }, { priority: 'none' }])
      given().when('reporter', edit(wrong)).then({ refusal: 'unknownChoice' });
    given().and('reporter', edit({ service: 'bygglov' }));
  });
});

describe('a corrected kind', () => {
  const atGroup = () => given().and('first-line', climb).and('business-lead', climb).and('it-lead', take);

  it('[CAS12] a new case moves to the other chain, to whom it had reached there', () => {
    given().when('reporter', edit({ kind: 'internal' })).then({ status: 'new', step: 0, called: ['business-lead'] });
    given({ kind: 'internal' }).when('reporter', edit({})).then({ status: 'new', step: 1, called: ['business-lead'] });
  });

  it('[CAS12] it stands as far up as the old chain had let it, and no approval is bypassed', () => {
    atGroup().when('it-lead', edit({ kind: 'internal' })).then({ step: 1 });
    atGroup().when('it-lead', edit({ kind: 'change' })).then({ step: 1 });
    given()
      .and('first-line', climb)
      .and('business-lead', take)
      .when('business-lead', edit({ kind: 'change' }))
      .then({ step: 0 });
  });

  it('[CAS12] at the supplier it goes back to those who had let it so far', () => {
    const atSupplier = atGroup().and('it-lead', climb).and('it-lead', take);
    atSupplier.when('it-lead', edit({ kind: 'change' })).then({ step: 1, handler: 'it-lead' });
    atSupplier.when('it-lead', edit({ kind: 'internal' })).then({ step: 2, handler: 'it-lead' });
  });

  it('[CAS13] the handler keeps it where they work at its new step', () => {
    atGroup().when('it-lead', edit({ kind: 'internal' })).then({ status: 'active', handler: 'it-lead', called: [] });
  });

  it('[CAS13] else it waits there for someone to take it', () => {
    given()
      .and('first-line', take)
      .when('first-line', edit({ kind: 'internal' }))
      .then({ status: 'new', handler: null, called: ['business-lead'] });
  });

  it('[CAS13] the path begins anew in the other chain', () => {
    const atLead = given().and('first-line', climb).and('business-lead', take);
    const moved = atLead.and('business-lead', edit({ kind: 'change' }));
    assert.deepEqual(moved.case.path.map((p) => p.step), [0]);
  });

  it('[CAS13] what was handed sideways is no longer, where nobody keeps it', () => {
    const handed = given().and('first-line', does.handOver).and('local-it', take);
    const moved = handed.and('local-it', edit({ kind: 'change' }));
    assert.equal(moved.case.handedTo, undefined);
  });

  it('[CAS12] the channel of the group is not told again of a case that never left it', () => {
    atGroup().when('it-lead', edit({ kind: 'internal' })).then({ thread: [] });
  });

  it('[NOT5] a case that a corrected kind brings to a group’s step is posted in its channel', () => {
    const atLead = given({ kind: 'change' }).and('business-lead', climb).and('it-lead', take);
    atLead.when('it-lead', edit({ kind: 'internal' })).then({ step: 1, called: ['group:managementGroup'] });
  });

  it('[CAS13] a reporter who works at the step keeps the case in the queue', () => {
    const directory = organisationWith({ 'LUL/businessLead': ['business-lead', 'second-lead'] });
    given({ directory, reporter: 'business-lead' })
      .when('business-lead', edit({ kind: 'internal' }))
      .then({ status: 'new', handler: null, called: ['second-lead'] });
  });
});
