import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { acting, contact, firstLine, lul, opening, reporter } from './storeFixtures.js';

/** A process of its own, `node storeWriter.js FILE`: writes cases until it is killed and tells what it was promised. */
const [path = ''] = process.argv.slice(2);
const tell = (line: string) => writeSync(1, `${line}\n`);

try {
  const store = await openSqliteStore(path);
  for (const who of [reporter, firstLine]) await store.saveContact(contact(who));
  const oneAfterTheOther = async () => {
    for (;;) {
      const number = await store.reserve(crypto.randomUUID(), lul, 2026);
      const opened = opening(0, { number, description: 'x'.repeat(2000) });
      const taken = acting(opened.case, firstLine, { verb: 'take', input: {} });
      const commented = acting(taken.case, firstLine, { verb: 'comment', input: { words: 'y'.repeat(2000) } });
      for (const turn of [opened, taken, commented])
        tell(`${await store.commit(turn)} ${turn.case.number} ${turn.case.version}`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, oneAfterTheOther));
} catch (error) {
  tell(error instanceof Error && 'code' in error ? `${String(error.code)}: ${error.message}` : String(error));
}
