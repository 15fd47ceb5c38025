import assert from 'node:assert/strict';
import { understand, type Said } from '../../bots/words.js';
import { parseCaseNumber } from '../../src/domain/ids.js';

const number = parseCaseNumber('LUL-26-0042') ?? assert.fail();
const meanings: readonly (readonly [Said, ...string[]])[] = [
  [{ say: 'report', text: '' }, 'rapportera', ' RAPPORTERA! ', 'report', 'Nytt ärende'],
  [{ say: 'mine' }, 'mina ärenden', 'Mina arenden', 'my cases', 'ärenden'],
  [{ say: 'queue' }, 'kö', 'Ko', 'queue', 'min kö.', 'kö?', '\u200ekö', 'kö\u200f'],
  [{ say: 'case', number }, 'LUL-26-0042', 'lul-26-0042', 'ärende LUL-26-0042', 'case lul-26-0042.'],
  [{ say: 'search', query: 'bilagor i bygglov' }, 'sök bilagor i bygglov', 'SOK  bilagor  i bygglov', 'search bilagor i bygglov'],
  [{ say: 'search', query: 'Åsa Öberg' }, 'sök Åsa Öberg', 'so\u0308k Åsa Öberg?'],
  [{ say: 'search', query: '' }, 'sök', 'Sök:', 'search', 'ärende', 'case'],
  [{ say: 'roles', mine: true }, 'mina roller', 'Mina roller?', 'my roles', 'Vem är jag?', 'who am I?'],
  [{ say: 'roles', mine: false }, 'roller', 'Roles'],
  [{ say: 'away' }, 'jag är borta', 'Jag ar borta.', 'I am away', 'borta', 'semester', 'jag är tillbaka'],
  [{ say: 'bindChannel' }, 'koppla kanal', 'Koppla  kanalen!', 'bind channel'],
  [{ say: 'language', language: 'sv' }, 'svenska', 'Swedish'],
  [{ say: 'language', language: 'en' }, 'English', 'engelska'],
  [{ say: 'attention' }, 'avisera mig', 'Avisera mig!', 'notify me', 'aviseringar', 'tysta timmar', 'quiet hours'],
  [{ say: 'inform' }, 'informera', 'Skicka information', 'utskick', 'inform', 'Send information.'],
  [{ say: 'plan' }, 'prioritering', 'Prioritera!', 'priorities', 'Ranking'],
  [{ say: 'help' }, 'hjälp', 'HJALP', 'help', '?', 'hej', '', '  '],
];

describe('what someone wrote', () => {
  it('[EDG57] is a command in Swedish and English, case, accents and punctuation forgiven', () => {
    for (const [said, ...ways] of meanings) for (const way of ways) assert.deepEqual(understand(way), said, way);
  });

  it('[EDG57] is otherwise the beginning of a report, word for word', () => {
    for (const text of ['Skrivaren är trasig', 'vem är', 'kontakt', 'kö till växeln är för lång', 'LUL-26-0042 fungerar inte', 'hej, jag kommer inte in'])
      assert.deepEqual(understand(` ${text} `), { say: 'report', text });
  });
});
