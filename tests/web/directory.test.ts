import assert from 'node:assert/strict';
import type { Someone } from '../support/activities.js';
import { startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor, buttonsOf, fieldsOf, wordsOf } from '../support/readCard.js';
import { changing } from '../support/roleCards.js';
import { employee, holder, sample } from '../support/sample.js';
import { apiOf } from '../support/tab.js';

interface Button { readonly verb: string; readonly data: object }
interface Seat {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly state: string;
  readonly mark: string;
  readonly people: readonly { readonly name: string; readonly note: string; readonly email: string }[];
  readonly instead: string;
  readonly reportsTo: string;
  readonly change: Button | null;
  readonly below: readonly Seat[];
}
interface Place { readonly code: string; readonly vacant: string; readonly deputised: string; readonly tops: readonly Seat[]; readonly services: Button | null }
interface Whole {
  readonly etag: string;
  readonly tops: readonly Seat[];
  readonly municipalities: readonly Place[];
  readonly open: string;
  readonly away: Button | null;
  readonly services: Button | null;
}
interface Found { readonly note: string; readonly seats: readonly Seat[]; readonly more: string }

const anna = employee('LUL');
const admin = holder('administrator', 'LUL');
const neighbour = holder('administrator', 'BOD');
const developer = holder('eServiceDeveloper', 'LUL');

const below = (seats: readonly Seat[]): readonly Seat[] => seats.flatMap((seat) => [seat, ...below(seat.below)]);
const seatsIn = ({ tops, municipalities }: Whole) => below([...tops, ...municipalities.flatMap((one) => one.tops)]);

describe('the role directory in the tab’s interface', () => {
  let bot: TestBot;
  let api: ReturnType<typeof apiOf>;
  before(async () => {
    bot = await startTestBot();
    api = apiOf(bot.url);
  });
  after(() => bot.stop());

  async function whole(who: Someone, headers = {}): Promise<Whole> {
    const { status, body } = await api.get<Whole>(who, 'directory', headers);
    assert.equal(status, 200);
    return body;
  }
  const changeable = async (who: Someone) => seatsIn(await whole(who)).flatMap(({ id, change }) => (change ? [id] : []));
  const find = (who: Someone, text: string) => api.get<Found>(who, `directory?text=${encodeURIComponent(text)}`);

  it('[API14] shows everybody who holds each seat, as chat does, and in their language', async () => {
    const body = await whole(anna);
    const told = wordsOf((await changing(bot).ask(anna, 'roller')).card);
    const shown = [...below(body.tops), ...below(body.municipalities.find(({ code }) => code === 'LUL')?.tops ?? [])];
    for (const { name, people } of shown.filter(({ state }) => state !== 'outside'))
      for (const words of [name, ...people.flatMap((person) => [person.name, person.email])]) assert.ok(told.includes(words), words);
    assert.deepEqual([seatsIn(body).length, body.open, body.municipalities.length], [5 + 14 * 6, 'LUL', 14]);
    const english = seatsIn(await whole(anna, { 'accept-language': 'en' }));
    assert.deepEqual(english.find(({ id }) => id === 'LUL/localIt')?.reportsTo, 'Reports to the business lead');
  });

  it('[API14] marks what is vacant and who stands in for whom', async () => {
    const body = await whole(anna);
    const seat = (id: string) => seatsIn(body).find((one) => one.id === id);
    assert.deepEqual([seat('JOK/businessLead')?.mark, seat('KAL/businessLead')?.mark, seat('LUL/localIt')?.mark], ['Vakant', 'Ersättare', '']);
    assert.match(seat('JOK/businessLead')?.instead ?? '', /tar emot så länge/);
    assert.match(seat('KAL/businessLead')?.people[1]?.note ?? '', /^Ersättare för .* till och med 31 dec\. 2030$/);
    assert.match(seat('supplier')?.instead ?? '', /Förvaltningsledare IT har kontakten/);
    const marked = body.municipalities.filter(({ vacant, deputised }) => vacant || deputised).map(({ code, vacant, deputised }) => [code, vacant, deputised]);
    assert.deepEqual(marked, [['JOK', '1 vakant roll', ''], ['KAL', '', '1 roll med ersättare']]);
  });

  it('[API14] offers to change a seat only where chat does', async () => {
    assert.deepEqual(await changeable(anna), []);
    const { away, services, municipalities } = await whole(anna);
    assert.deepEqual([away, services, municipalities.filter((one) => one.services)], [null, null, []]);
    const own = sample.municipalities.find(({ code }) => code === 'LUL');
    assert.ok((await changeable(admin)).every((id) => id.startsWith(`${own?.code}/`)));
    const card = (await changing(bot).ask(admin, 'roller')).card;
    const inChat = buttonsOf(card).filter(({ verb }) => verb === 'openSeat').map(({ data }) => `${String(data['municipality'])}/${String(data['role'])}`);
    assert.deepEqual([...(await changeable(admin))].sort(), [...inChat].sort());
    const opened = async (who: Someone, button?: Button | null) => wordsOf((await api.press(who, button?.verb ?? '', button?.data ?? {})).body.card);
    assert.match(await opened(developer, (await whole(developer)).away), /När du är borta/);
    const home = (await whole(admin)).municipalities.find(({ code }) => code === 'LUL');
    assert.match(await opened(admin, home?.services), /E-tjänster, Luleå kommun/);
    assert.match(await opened(holder('itLead'), (await whole(holder('itLead'))).services), /Plattformens tjänster/);
  });

  it('[API14] a press that was not offered is refused, whoever forges it', async () => {
    const data = { role: 'localIt', municipality: 'LUL', person: anna.objectId, name: 'Anna', from: '2026-11-23' };
    const before = (await whole(anna)).etag;
    for (const who of [anna, neighbour, developer])
      for (const verb of ['openSeat', 'appoint', 'openServices']) {
        const { body } = await api.press(who, verb, data);
        assert.match(body.words, /Administratör, Luleå/, verb);
      }
    assert.equal((await whole(anna)).etag, before);
  });

  it('[API14] a seat is changed by the card of the chat, without a picker that the page does not have', async () => {
    const seat = seatsIn(await whole(admin)).find(({ id }) => id === 'LUL/localIt');
    const card = (await api.press(admin, seat?.change?.verb ?? '', seat?.change?.data ?? {})).body.card;
    assert.deepEqual(wordsOf(card), wordsOf((await changing(bot).seat(admin, 'vem är lokal it i Luleå?', 'localIt')).card));
    const opening = buttonsOf(card).find(({ title }) => title === 'Utse');
    const form = (await api.press(admin, 'openForm', opening?.data ?? {})).body.card;
    assert.doesNotMatch(JSON.stringify(form), /choices\.data/);
    const { headers } = await api.get(anna, 'directory');
    const etag = headers.get('etag') ?? '';
    assert.equal((await api.status(anna, 'directory', { 'if-none-match': etag })), 304);
    const filled = { ...fieldsOf(form), ...buttonFor(form, 'appoint')?.data, person: developer.objectId };
    assert.match(wordsOf((await api.press(admin, 'appoint', filled)).body.card), /Klart!/);
    assert.equal((await api.status(anna, 'directory', { 'if-none-match': etag })), 200);
    const now = seatsIn(await whole(anna)).find(({ id }) => id === 'LUL/localIt');
    assert.deepEqual(now?.people.map(({ name }) => name), [holder('localIt', 'LUL').name, developer.name]);
  });

  it('[API30] finds seats by words, tells a guess, and says so when nobody matches', async () => {
    const { seats, note } = (await find(anna, 'förvaltningsledare boden')).body;
    assert.deepEqual([seats.map(({ id }) => id), note], [['BOD/businessLead'], '']);
    assert.match((await find(anna, 'administatör kirunna')).body.note, /inte säker/);
    assert.deepEqual((await find(anna, 'xyzzy')).body, { note: 'Jag hittar ingen som passar ”xyzzy”.', seats: [], more: '' });
    const many = (await find(anna, 'kommun luleå boden kiruna kalix piteå pajala haparanda gällivare arjeplog')).body;
    assert.deepEqual([many.seats.length, many.more !== ''], [40, true]);
  });

  it('[API30] takes whatever is typed for words, and refuses what is too long', async () => {
    for (const text of [`' OR 1=1 --`, '.*(a+)+$', '<img src=x onerror=alert(1)>', '{{DATE()}}', '\u0000\u202E', 'x '.repeat(100)])
      assert.equal((await find(anna, text)).status, 200, text);
    for (const text of ['x'.repeat(201), 'x'.repeat(10_000)]) assert.equal((await find(anna, text)).status, 400);
  });
});
