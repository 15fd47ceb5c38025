import assert from 'node:assert/strict';
import Holidays from 'date-holidays';
import { isHoliday } from '../../src/domain/calendar.js';
import { dayMs } from '../../src/domain/zone.js';

const dayOf = (date: string) => Date.parse(date) / dayMs;
const dateOf = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);

describe('the calendar', () => {
  it('[TIM1] its holidays are those of date-holidays, day by day from 2020 to 2050', () => {
    const theirs = new Holidays('SE', { types: ['public', 'bank'] });
    for (let year = 2020; year <= 2050; year++) {
      const expected = new Set(theirs.getHolidays(year).map(({ date }) => date.slice(0, 10)));
      assert.ok(expected.size >= 15, `${year} has ${expected.size}`);
      for (let day = dayOf(`${year}-01-01`); day < dayOf(`${year + 1}-01-01`); day++)
        assert.equal(isHoliday(day), expected.has(dateOf(day)), dateOf(day));
    }
  });

  it('[TIM1] Easter is right in the years that are exceptions to its rule, early, late and far away', () => {
    for (const date of ['1954-04-18', '1981-04-19', '2008-03-23', '2038-04-25', '2076-04-19', '2106-04-18', '2299-04-16'])
      assert.deepEqual([-2, -1, 0, 1, 2].map((n) => isHoliday(dayOf(date) + n)), [true, false, true, true, false], date);
  });
});
