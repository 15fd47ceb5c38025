import assert from 'node:assert/strict';
import fc from 'fast-check';
import { instant } from '../../src/domain/ids.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { createClock, duration } from '../../cards/time.js';

const at = (iso: string) => instant(new Date(iso));
const clock = (now: string, texts = sv) => createClock({ now: at(now), timeZone: 'Europe/Stockholm' }, texts);
const minutes = (n: number) => n * 60_000;

describe('time as people say it', () => {
  for (const [iso, said, inEnglish] of [
    ['2026-11-23T12:12:00Z', 'i dag 13.12', 'today 13:12'],
    ['2026-11-22T23:05:00Z', 'i dag 00.05', 'today 00:05'],
    ['2026-11-22T08:05:00Z', 'i går 09.05', 'yesterday 09:05'],
    ['2026-11-03T13:20:00Z', '3 nov. 14.20', '3 Nov 14:20'],
    ['2026-07-01T12:20:00Z', '1 juli 14.20', '1 Jul 14:20'],
    ['2025-12-31T23:30:00Z', '1 jan. 00.30', '1 Jan 00:30'],
    ['2025-12-31T12:00:00Z', '31 dec. 2025', '31 Dec 2025'],
  ] as const)
    it(`[TXT3] ${iso} is ${said}`, () => {
      assert.equal(clock('2026-11-23T15:00:00Z').when(at(iso)), said);
      assert.equal(clock('2026-11-23T15:00:00Z', en).when(at(iso)), inEnglish);
    });

  it('[TXT3] the clock is right on the days that summer time begins and ends', () => {
    const spring = clock('2026-03-29T10:00:00Z');
    assert.equal(spring.when(at('2026-03-29T00:59:00Z')), 'i dag 01.59');
    assert.equal(spring.when(at('2026-03-29T01:00:00Z')), 'i dag 03.00');
    const autumn = clock('2026-10-25T10:00:00Z');
    assert.equal(autumn.when(at('2026-10-25T00:30:00Z')), 'i dag 02.30');
    assert.equal(autumn.when(at('2026-10-25T01:30:00Z')), 'i dag 02.30');
  });

  it('[TXT3] the clock agrees with Intl at any instant', () => {
    const formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Stockholm',
      hour: '2-digit',
      minute: '2-digit',
    });
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (date) => {
        const said = createClock({ now: instant(date), timeZone: 'Europe/Stockholm' }, sv).when(instant(date));
        assert.equal(said, `i dag ${formatter.format(date).replace(':', '.')}`);
      }),
    );
  });

  for (const [ms, said] of [
    [minutes(0.5), 'nyss'],
    [minutes(20), '20 min'],
    [minutes(80), '1 tim 20 min'],
    [minutes(120), '2 tim'],
    [minutes(11 * 60 + 20), '11 tim'],
    [minutes(24 * 60), '1 dag'],
    [minutes(3 * 24 * 60 + 60), '3 dagar'],
  ] as const)
    it(`[TXT3] ${ms} milliseconds are ${said}`, () => assert.equal(duration(ms, sv.time), said));

  for (const [iso, said] of [
    ['2026-11-23T14:59:30Z', 'nyss'],
    ['2026-11-23T14:59:00Z', 'för en minut sedan'],
    ['2026-11-23T14:40:00Z', 'för 20 minuter sedan'],
    ['2026-11-23T12:40:00Z', 'för 2 timmar sedan'],
    ['2026-11-20T12:40:00Z', '20 nov. 13.40'],
  ] as const)
    it(`[TXT3] ${iso} was ${said}`, () => assert.equal(clock('2026-11-23T15:00:00Z').ago(at(iso)), said));
});
