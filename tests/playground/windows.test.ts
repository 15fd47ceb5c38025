import assert from 'node:assert/strict';
import { configOf, conversationIds } from '../../src/playground/configure.js';
import { walkthroughOf } from '../../src/playground/walkthrough.js';
import { bindChannel, windowsOf } from '../../src/playground/windows.js';
import { holder, sample } from '../support/sample.js';

const windows = windowsOf(sample);
const window = (id: string) => windows.find((w) => w.id === id) ?? assert.fail(`no window ${id}`);
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('the chat windows of the sample', () => {
  it('[PLAY1] there are eight, one person each', () => {
    assert.equal(windows.length, 8);
    assert.equal(new Set(windows.map((w) => w.person.objectId)).size, 8);
  });

  it('[PLAY1] the employee stands in no directory, comes from Luleå’s tenant and is the same person at each start', () => {
    const { person } = window('employee');
    assert.equal(person.tenantId, sample.municipalities.find((m) => m.code === 'LUL')?.tenantId);
    assert.match(person.objectId, guid);
    assert.ok(!sample.people.some((p) => p.id.endsWith(person.objectId)));
    assert.deepEqual(windowsOf(sample), windows);
  });

  it('[PLAY1] the others are who the directory says, each in their own tenant', () => {
    const expected = {
      'first-line': holder('firstLine', 'LUL'),
      'business-lead': holder('businessLead', 'LUL'),
      'local-it': holder('localIt', 'LUL'),
      neighbour: holder('businessLead', 'BOD'),
      'it-lead': holder('itLead'),
      'small-municipality': holder('businessLead', 'ARJ'),
    };
    for (const [id, { objectId, tenantId, name }] of Object.entries(expected)) {
      const { person } = window(id);
      assert.deepEqual({ objectId: person.objectId, tenantId: person.tenantId, name: person.name }, { objectId, tenantId, name });
    }
  });

  it('[PLAY1] the group’s window is Boden’s member, and no other window has the channel', () => {
    assert.equal(window('group').person.name, 'Medlem i förvaltningsgruppen, Boden');
    assert.equal(window('group').firstMessage, bindChannel);
    assert.deepEqual(windows.filter((w) => w.hasChannel).map((w) => w.id), ['group']);
  });

  it('[PLAY1] a role that nobody holds has no window', () => {
    const appointments = sample.appointments.filter((a) => a.role !== 'localIt');
    assert.ok(!windowsOf({ ...sample, appointments }).some((w) => w.id === 'local-it'));
    assert.deepEqual(windowsOf({ ...sample, municipalities: [] }), []);
  });
});

describe('a window’s configuration', () => {
  it('[PLAY2] names the person, and five others, with every field that the tool demands', () => {
    for (const one of windows) {
      const { currentUser, users, tenantId } = configOf(one, windows);
      assert.equal(tenantId, one.person.tenantId);
      assert.equal(currentUser.aadObjectId, one.person.objectId);
      assert.equal(users.length, 5);
      assert.equal(new Set([currentUser, ...users].map((u) => u.id)).size, 6);
      for (const user of [currentUser, ...users])
        for (const field of ['id', 'name', 'userPrincipleName', 'aadObjectId', 'givenName', 'email'] as const)
          assert.ok(user[field], `${one.id}: ${field}`);
    }
  });

  it('[PLAY2] fills up with strangers where an organisation has few windows', () => {
    assert.equal(configOf(window('employee'), [window('employee')]).users.length, 5);
  });

  it('[PLAY2] no conversation has the same id in two windows', () => {
    const ids = windows.flatMap((one) => {
      const { personalChat, groupChat, team } = configOf(one, windows);
      return [personalChat.id, groupChat.id, team.id, ...team.channels.map((c) => c.id)];
    });
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.includes(conversationIds.channel(window('group'))));
  });
});

describe('the walk-through', () => {
  it('[PLAY7] carries a case from report to confirmed solution through every role on the way', () => {
    const steps = walkthroughOf(sample, windows);
    assert.deepEqual(
      steps.map((step) => step.window.id),
      ['group', 'employee', 'first-line', 'business-lead', 'local-it', 'business-lead', 'group', 'group', 'employee'],
    );
    assert.equal(steps[1]?.say, window('employee').firstMessage);
    assert.match(steps[1]?.text.sv ?? '', /Inloggning och Mina sidor/);
  });

  it('[PLAY7] is left out where someone on the way, or a shared service, is missing', () => {
    assert.deepEqual(walkthroughOf(sample, windows.slice(1)), []);
    assert.deepEqual(walkthroughOf({ ...sample, services: [] }, windows), []);
  });
});
