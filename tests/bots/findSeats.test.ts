import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findSeats } from '../../bots/findSeats.js';
import { createDirectory, seatKey, seatsIn } from '../../src/domain/directory.js';
import { day, municipalityCode, personId } from '../../src/domain/ids.js';
import { sample } from '../support/sample.js';

const lulea = municipalityCode('LUL');
const tenant = sample.allowedTenants[0] ?? '';
const [annaLena, axel] = [personId(tenant, 'anna-lena'), personId(tenant, 'axel')];
const world = {
  today: day('2026-11-23'),
  directory: createDirectory({
    ...sample,
    people: [...sample.people, { id: annaLena, name: 'Anna-Lena Öberg', alsoKnownAs: [] }, { id: axel, name: 'Axel Ek', alsoKnownAs: [] }],
    appointments: [
      ...sample.appointments,
      { role: 'localIt', municipality: municipalityCode('BOD'), person: annaLena, from: day('2022-01-01'), to: null },
      { role: 'firstLine', municipality: lulea, person: annaLena, from: day('2022-01-01'), to: null },
      { role: 'steeringGroup', municipality: null, person: axel, from: day('2022-01-01'), to: null },
      { role: 'itLead', municipality: null, person: axel, from: day('2020-01-01'), to: day('2020-12-31') },
    ],
  }),
};
const found = (text: string) => findSeats(world, lulea, text).seats.map(seatKey);

describe('finding seats', () => {
  for (const [text, ...seats] of [
    ['Anna-Lena', 'BOD/localIt', 'LUL/firstLine'],
    ['oberg lena', 'BOD/localIt', 'LUL/firstLine'],
    ['Anna-Lena i Luleå', 'LUL/firstLine'],
    ['lokal it boden öberg', 'BOD/localIt'],
    ['Axel', 'steeringGroup'],
    ['förvaltningsledare i Boden', 'BOD/businessLead'],
    ['administratör kiruna', 'KIR/administrator'],
    ['leverantör', 'supplier'],
    ['xyzzy'],
    ['!?'],
  ] as const)
    it(`[API30] ${text} is ${seats.join(', ') || 'nobody'}`, () => assert.deepEqual(found(text), seats));

  it('[API30] a place is all its seats, and a role is everywhere, first in the asker’s own municipality', () => {
    assert.deepEqual(found('Jokkmokk').sort(), seatsIn(sample).filter(({ municipality }) => municipality === 'JOK').map(seatKey).sort());
    const developers = found('utvecklare e-tjänster');
    assert.deepEqual([developers.length, developers[0]], [14, 'LUL/eServiceDeveloper']);
  });

  it('[API30] a slip is forgiven, and told as a guess; so is what was passed over', () => {
    const { seats, guessed } = findSeats(world, lulea, 'administatör kirunna');
    assert.deepEqual([seats.map(seatKey), guessed], [['KIR/administrator'], true]);
    assert.equal(findSeats(world, lulea, 'administratör kiruna').guessed, false);
    assert.equal(findSeats(world, lulea, 'administratör xyzzy').guessed, true);
  });

  it('[API30] whatever is typed finds seats that are there, each once', () => {
    const all = new Set(seatsIn(sample).map(seatKey));
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
      const seats = found(text);
      return new Set(seats).size === seats.length && seats.every((seat) => all.has(seat));
    }), { numRuns: 25 });
  });
});
