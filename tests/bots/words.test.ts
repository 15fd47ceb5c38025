import assert from 'node:assert/strict';
import fc from 'fast-check';
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

  const problems = ['Det går inte att logga in', 'bilagor försvinner', 'skrivaren är trasig', 'felkod 26 0001 visas', 'jag kommer inte åt rapporten'];
  const said = (say: Said['say'], ...ways: readonly string[]) => {
    for (const way of ways) assert.equal(understand(way).say, say, way);
  };

  it('[EDG80] all of it thanks, yes or a thumb: nothing to report', () => {
    said('thanks', 'tack', 'Tack för hjälpen!', 'ok', 'Okej.', '👍', '👍🏽', ':)', 'ja', 'nej', 'toppen', 'Det funkar nu', 'nu funkar det :)', 'löst', 'Avbryt');
    said('thanks', 'Ok, tack!', 'hej, tack så mycket 😊', 'Tack snälla', 'Perfekt! Nu fungerar det, tack för hjälpen', 'Thank you!', 'It works now');
  });

  it('[EDG80] all of it a greeting or a plea: help', () => {
    said('help', 'hej hej', 'Hallå', 'Hallå?!', 'god morgon', 'Hejsan', 'hejsan 👋', 'Hello!', 'hjälp mig', 'Vad kan du göra?', 'Hej! Kan du hjälpa mig?');
    said('help', 'hjälp mig, snälla', 'Hjälp tack', 'vem är du?', 'What can you do?', 'start', 'hälp');
  });

  it('[EDG80] a problem is a report, with whatever kind words around it', () => {
    for (const problem of problems)
      for (const text of [`hej, ${problem}`, `Hej! ${problem}. Tack!`, `${problem} 👍`, `hjälp ${problem}`, `ok ${problem}`, `tack men ${problem}`])
        assert.deepEqual(understand(text), { say: 'report', text });
    said('report', 'nu funkar det inte', 'det funkar inte nu', 'jag behöver hjälp med inloggningen', 'tack vare uppdateringen kraschar det');
  });

  it('[EDG81] a command with a slip in a long word, or said politely, is the command', () => {
    said('queue', 'visa kö', 'Visa min kö!', 'köo', 'min kö', 'show my queue', 'quuee');
    said('mine', 'mina ärende', 'mitt ärende', 'mina ärnden', 'Visa mina ärenden tack', 'Status?', 'Hur går det med mitt ärende?');
    said('language', 'in English please', 'på engelska, tack', 'Englsh', 'in englihs', 'svenksa');
    said('roles', 'mina rolller', 'rolelr');
    for (const way of ['rapporterra', 'raportera', 'Rapporetra', 'rapportera ett problem']) assert.deepEqual(understand(way), { say: 'report', text: '' }, way);
    for (const way of ['Sök: inloggning', 'sök:inloggning', 'Search : inloggning']) assert.deepEqual(understand(way), { say: 'search', query: 'inloggning' }, way);
  });

  it('[EDG81] `rapportera` with more is a report of the rest, as it was written', () => {
    const text = 'bilagor försvinner\n  när jag backar!';
    for (const way of ['Rapportera:', 'rapportera', 'RAPPORTERA,', 'raportera', 'rapportera -', 'Rapportera\n', 'Report:'])
      assert.deepEqual(understand(`${way} ${text}`), { say: 'report', text }, way);
    for (const whole of ['Rapportera-knappen saknas', 'Report does not open', 'Rapporten visas inte']) assert.deepEqual(understand(whole), { say: 'report', text: whole });
  });

  it('[EDG81] what is near a short command, or has two slips, is none', () => {
    for (const text of ['köp', 'rullar', 'utskrift', 'svart', 'skrift', 'mina rullor', 'ranking saknas', 'kopla kanel', 'papperskorgen'])
      assert.deepEqual(understand(text), { say: 'report', text }, text);
  });

  it('[EDG80] [EDG81] no message with a word about something else is a command', () => {
    const ours = ['kö', 'mina', 'ärenden', 'visa', 'hej', 'tack', 'ok', 'ja', 'hjälp', 'mig', 'rapportera', 'roller', 'det', 'funkar', 'nu', 'English', 'please', 'status', '👍'];
    const theirs = ['skrivaren', 'inloggningen', 'bilagor', 'försvinner', 'trasig', 'inte', 'formuläret'];
    const before = fc.array(fc.constantFrom(...theirs, ...ours), { maxLength: 6 });
    fc.assert(
      fc.property(before, fc.constantFrom(...theirs), before, (some, word, others) => {
        const words = [...some, word, ...others];
        fc.pre(words[0] !== 'rapportera');
        assert.deepEqual(understand(words.join(' ')), { say: 'report', text: words.join(' ') });
      }),
    );
  });

  it('[EDG82] a short message that asks about one case or names it is that case, however its number is written', () => {
    for (const way of ['#LUL-26-0042', '(LUL-26-0042)', 'LUL 26 0042', 'lul 26 0042', 'LUL-26-42', 'LUL – 26 – 0042', 'ärendet LUL-26-0042', 'Ärende #LUL-26-0042!', 'Visa LUL-26-42'])
      assert.deepEqual(understand(way), { say: 'case', number }, way);
    for (const way of ['Hur går det med LUL-26-0042?', 'hur går det med LUL-26-42', 'Hej, vad händer med LUL 26 0042', 'Vem har LUL-26-0042?', 'Varför har ingen svarat på LUL-26-0042?', 'Any news about LUL-26-0042?'])
      assert.deepEqual(understand(way), { say: 'case', number }, way);
  });

  it('[EDG82] what tells more, or of several, stays a report', () => {
    for (const text of [
      'LUL-26-0042 fungerar inte', 'samma fel som i LUL-26-0042', 'LUL-26-0042 LUL-26-0043', 'Vad händer den 24 12?', 'vad händer den 24-12-2026-1', 'LUL-26-0042-B', 'Varför visas felkod ERR 26 0001?',
      'Jag undrar varför det som jag rapporterade i LUL-26-0042 har kommit tillbaka?', 'XLUL-26-0042x',
    ])
      assert.deepEqual(understand(text), { say: 'report', text }, text);
    said('search', 'sök LUL-26-0042', 'Sök LUL-26-0042?');
  });

  it('[EDG82] no message over 60 characters is a case', () => {
    const asking = fc.array(fc.constantFrom('hur', 'går', 'det', 'med', 'status', 'på', 'ärendet'), { maxLength: 20 });
    fc.assert(
      fc.property(asking, (words) => {
        const text = [...words, 'LUL-26-0042'].join(' ');
        assert.equal(understand(text).say, text.length <= 60 ? 'case' : 'report', text);
      }),
    );
  });
});
