import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WorkingHours } from '../../src/domain/organisation.js';
import { isHoliday } from '../../src/domain/calendar.js';
import { createWorkingTime, spanOf, type Span, type WorkingTime } from '../../src/domain/workingTime.js';
import { dayMs, fromLocal, localDay, localMs } from '../../src/domain/zone.js';

const zone = 'Europe/Stockholm';
const office = createWorkingTime(zone);
const allDay = ['00:00', '23:59'] as const;
/** Open in the nights too, when the clock is changed. */
const night: WorkingHours = { mon: ['08:00', '16:00'], thu: ['10:00', '18:30'], sat: allDay, sun: ['01:30', '06:00'] };
const odd = createWorkingTime(zone, night, ['01-05', '03-28', '04-30']);

/** `2026-03-06 16:00` on the wall in Stockholm. */
const at = (wall: string) => fromLocal(Date.parse(`${wall.replace(' ', 'T')}:00Z`), zone);
const wall = (ms: number) => new Date(localMs(ms, zone)).toISOString().slice(0, 16).replace('T', ' ');

const due = (time: WorkingTime, span: Span, from: number): number => time.spend(span, from).due;

describe('working time', () => {
  for (const [from, duration, expected, why] of [
    ['2026-03-02 09:00', '4h', '2026-03-02 13:00', 'within a day'],
    ['2026-03-02 16:00', '1h', '2026-03-02 17:00', 'to the end of a day'],
    ['2026-03-02 15:00', '4h', '2026-03-03 10:00', 'over a night'],
    ['2026-03-06 16:00', '2h', '2026-03-09 09:00', 'over a weekend'],
    ['2026-03-07 11:00', '1h', '2026-03-09 09:00', 'from a Saturday'],
    ['2026-03-02 06:00', '1h', '2026-03-02 09:00', 'from before opening'],
    ['2026-04-02 16:00', '2h', '2026-04-07 09:00', 'over Easter'],
    ['2026-06-18 16:00', '2h', '2026-06-22 09:00', 'over Midsummer and its eve'],
    ['2026-12-23 16:00', '2h', '2026-12-28 09:00', 'over Christmas'],
    ['2026-03-27 16:00', '2h', '2026-03-30 09:00', 'over the night that summer time begins'],
    ['2026-10-23 16:00', '2h', '2026-10-26 09:00', 'over the night that it ends'],
    ['2026-03-02 14:00', '2d', '2026-03-04 14:00', 'two days on'],
    ['2026-03-06 14:00', '1d', '2026-03-09 14:00', 'a day over a weekend'],
    ['2026-03-07 14:00', '1d', '2026-03-09 17:00', 'all of the first day'],
  ] as const)
    it(`[TIM2] ${duration} from ${from} are up ${expected}: ${why}`, () => {
      assert.equal(wall(due(office, spanOf(duration), at(from))), expected);
    });

  it('[TIM2] a day is all of a day’s hours, however many those are', () => {
    const uneven = createWorkingTime(zone, { mon: ['08:00', '18:00'], tue: ['08:00', '12:00'], fri: ['09:00', '10:00'] });
    assert.equal(wall(due(uneven, spanOf('1d'), at('2026-03-02 13:00'))), '2026-03-03 10:00');
    assert.equal(wall(due(uneven, spanOf('2d'), at('2026-03-02 13:00'))), '2026-03-06 09:30');
  });

  it('[TIM3] a half-day ends halfway, and counts as half a day', () => {
    const time = createWorkingTime(zone, undefined, ['01-05', '04-30']);
    assert.equal(wall(due(time, spanOf('3h'), at('2026-04-30 11:30'))), '2026-05-04 10:00');
    assert.equal(wall(due(time, spanOf('1d'), at('2026-01-02 12:30'))), '2026-01-05 12:30');
    assert.equal(wall(due(time, spanOf('1d'), at('2026-01-02 17:00'))), '2026-01-07 12:30');
    assert.equal(time.between('h', at('2026-04-30 00:00'), at('2026-05-01 00:00')), 4.5 * 3_600_000);
  });

  it('[TIM4] the night that summer time begins is an hour shorter, the one that it ends an hour longer', () => {
    const nights = createWorkingTime(zone, { sun: ['00:00', '06:00'] });
    const hours = (date: string) => nights.between('h', at(`${date} 00:00`), at(`${date} 12:00`)) / 3_600_000;
    assert.deepEqual(['2026-03-22', '2026-03-29', '2026-10-18', '2026-10-25'].map(hours), [6, 5, 6, 7]);
    assert.equal(wall(due(nights, spanOf('3h'), at('2026-03-29 00:00'))), '2026-03-29 04:00');
    assert.equal(wall(due(nights, spanOf('4h'), at('2026-10-25 00:00'))), '2026-10-25 03:00');
    assert.equal(wall(due(nights, spanOf('1d'), at('2026-03-29 00:00'))), '2026-03-29 06:00');
  });

  it('[TIM4] an hour that summer time leaves out is none', () => {
    const lost = createWorkingTime(zone, { sun: ['02:00', '03:00'] });
    assert.equal(wall(due(lost, spanOf('1h'), at('2026-03-23 00:00'))), '2026-04-12 03:00');
  });
});

const instants = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2031-01-01') });
/** Near the nights that the clock is changed, or anywhere. */
const moments = fc.oneof(
  instants,
  fc.tuple(fc.constantFrom('2026-03-28', '2026-10-24', '2025-12-23', '2026-04-02'), fc.integer({ min: 0, max: 3 * dayMs }))
    .map(([date, ms]) => Date.parse(date) + ms),
);
const spans = fc.record({ unit: fc.constantFrom('h' as const, 'd' as const), ms: fc.integer({ min: 1, max: 40 * dayMs }) });
const times = fc.constantFrom(office, odd);
const runs = (numRuns = 300) => ({ seed: 20260302, numRuns });
/** Spans end on whole milliseconds, which in a short day are many of `d`. */
const close = (a: number, b: number) => assert.ok(Math.abs(a - b) <= 60, `${a} is not ${b}`);

describe('properties of working time', function () {
  this.timeout(30_000);

  it('[TIM5] more time, or a later start, is never due sooner', () => {
    fc.assert(fc.property(times, spans, moments, fc.nat(dayMs), (time, span, from, more) => {
      const first = due(time, span, from);
      assert.ok(first >= from);
      assert.ok(due(time, { ...span, ms: span.ms + more }, from) >= first);
      assert.ok(due(time, span, from + more) >= first - 1);
    }), runs());
  });

  it('[TIM5] what is spent in two parts is due when it is spent in one', () => {
    fc.assert(fc.property(times, spans, moments, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (time, span, from, share) => {
      const part = { ...span, ms: Math.max(1, Math.floor(span.ms * share)) };
      const rest = { ...span, ms: Math.max(1, span.ms - part.ms) };
      const [one, two] = [due(time, span, from), due(time, rest, due(time, part, from))].sort((a, b) => a - b);
      close(time.between(span.unit, one ?? 0, two ?? 0), 0);
    }), runs());
  });

  it('[TIM5] between an instant and when a span is due lies that span; what is not spent is left', () => {
    fc.assert(fc.property(times, spans, moments, fc.double({ min: 0, max: 1, noNaN: true }), (time, span, from, share) => {
      const end = due(time, span, from);
      close(time.between(span.unit, from, end), span.ms);
      const until = Math.floor(from + (end - from) * share);
      const spent = time.spend(span, from, until);
      if (spent.due === Infinity) close(spent.left.ms, span.ms - time.between(span.unit, from, until));
      else assert.ok(time.between('h', until, end) <= 1);
    }), runs());
  });

  it('[TIM5] between is additive, and nothing backwards', () => {
    fc.assert(fc.property(times, moments, moments, moments, fc.constantFrom('h' as const, 'd' as const), (time, a, b, c, unit) => {
      const [x = 0, y = 0, z = 0] = [a, b, c].sort((p, q) => p - q);
      close(time.between(unit, x, y) + time.between(unit, y, z), time.between(unit, x, z));
      assert.equal(time.between(unit, z, x), 0);
    }), runs(100));
  });

  it('[TIM4] hours are those of a clock on the wall, counted minute by minute', () => {
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit' });
    const isOpen = (ms: number) => {
      const [name = '', time = ''] = clock.format(ms).split(/,? /);
      const hours = new Map<string, readonly [string, string]>(Object.entries(night)).get(name.toLowerCase());
      return hours !== undefined && hours[0] <= time && time < hours[1] && !isHoliday(localDay(ms, zone));
    };
    const plain = createWorkingTime(zone, night);
    const minutes = moments.map((ms) => Math.floor(ms / 60_000) * 60_000);
    fc.assert(fc.property(minutes, fc.integer({ min: 1, max: 3 * 1440 }), (from, length) => {
      const open = Array.from({ length }, (_, n) => from + n * 60_000).filter(isOpen).length;
      assert.equal(plain.between('h', from, from + length * 60_000), open * 60_000, wall(from));
    }), runs(60));
  });
});
