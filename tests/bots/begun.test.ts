import assert from 'node:assert/strict';
import { typedFromText } from '../../bots/begun.js';

describe('a report begun in words', () => {
  for (const [said, typed] of [
    ['Det går inte att logga in', { title: 'Det går inte att logga in' }],
    [
      'Fel i blanketten\n\nAlla bilagor försvinner',
      { title: 'Fel i blanketten', description: 'Fel i blanketten\n\nAlla bilagor försvinner' },
    ],
    ['', { title: '' }],
  ] as const)
    it(`[FORM5] "${said.split('\n')[0]}" begins a report`, () => assert.deepEqual(typedFromText(said), typed));

  it('[FORM5] a long sentence becomes a title cut between words, and stands whole in the description', () => {
    const said = 'ett ganska långt ord och '.repeat(20).trim();
    const { title = '', description } = typedFromText(said);
    assert.ok([...title].length <= 120 && title.endsWith('…') && said.startsWith(title.slice(0, -1)));
    assert.match(title, /(ett|ganska|långt|ord|och)…$/);
    assert.equal(description, said);
  });

  it('[FORM7] a line that only greets is no title, and stays in the description', () => {
    const title = 'Det går inte att logga in.';
    for (const greeting of ['Hej!', 'Hejsan', 'hej hej,', 'God morgon!', 'Hej Eva!', 'Hej på er', 'Hallå, kan du hjälpa mig?', 'Hello there,', '👋'])
      for (const between of ['\n', '\n\n', ' \r\n'])
        assert.deepEqual(typedFromText(`${greeting}${between}${title}\nMvh Eva`), { title, description: `${greeting}${between}${title}\nMvh Eva`.replace('\r', '') });
  });

  it('[FORM7] what says more than a greeting is the title, also where nothing follows', () => {
    for (const line of ['Hej, det går inte att logga in', 'Hejsan svejsan allihop', 'Hjälp, skrivaren brinner', 'Hej då-knappen saknas'])
      assert.equal(typedFromText(`${line}\nSedan i morse.`).title, line);
    assert.deepEqual(typedFromText('Hej!\nTack!'), { title: 'Hej!', description: 'Hej!\nTack!' });
  });
});
