import assert from 'node:assert/strict';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';

/** Every sentence by its path; functions are asked with a sample of arguments. */
function sentences(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (isSentence(value)) return sentences(value('A', 'B', 'C'), path);
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => sentences(part, `${path}/${key}`));
  return [];
}

function isSentence(value: unknown): value is (...names: string[]) => unknown {
  return typeof value === 'function';
}

const swedish = sentences(sv);
const english = sentences(en);

describe('texts', () => {
  it('[TXT1] both languages have every sentence', () => {
    assert.deepEqual(
      english.map(([path]) => path),
      swedish.map(([path]) => path),
    );
    for (const [path, text] of [...swedish, ...english]) assert.notEqual(text.trim(), '', path);
  });

  it('[TXT1] no Swedish is left in the English', () => {
    const excused = /svenska|koppla kanal/;
    for (const [path, text] of english) if (!excused.test(text)) assert.doesNotMatch(text, /[åäöÅÄÖ]/, path);
  });

  it('[TXT1] no sentence is the same in both, save names, signs and the other language’s own name', () => {
    const theirs = new Map(english);
    const same = swedish.filter(([path, text]) => theirs.get(path) === text && /[a-zA-Z]{4}/.test(text));
    assert.deepEqual(
      same.map(([, text]) => text),
      [],
    );
  });

  it('[TXT2] no word of ours means anything in markdown or to a card’s date macros', () => {
    for (const [path, text] of [...swedish, ...english])
      assert.doesNotMatch(text, /[*_`#<>[\]{}|~]|^\s*(?:[-+]|\d+[.)])\s/, path);
  });

  it('[TXT2] buttons bear the titles that the interface promises', () => {
    const { take, release, requestEscalation, approve, decline, handOver, ask, resolve, confirm, reopen } = sv.buttons;
    assert.deepEqual(
      [take, release, requestEscalation, approve, decline, sv.buttons.return, handOver, ask, resolve, confirm, reopen],
      [
        'Ta ärendet',
        'Släpp',
        'Begär eskalering',
        'Godkänn',
        'Avslå',
        'Återlämna',
        'Lämna vidare',
        'Fråga rapportören',
        'Löst',
        'Bekräfta lösning',
        'Öppna igen',
      ],
    );
    assert.equal(sv.buttons.takeOver, 'Ta över');
    const { answer, comment, edit, withdraw, submit, cancel } = sv.buttons;
    assert.deepEqual(
      [answer, comment, edit, withdraw, submit, cancel],
      ['Svara', 'Kommentera', 'Ändra', 'Återkalla', 'Skicka in', 'Avbryt'],
    );
  });
});
