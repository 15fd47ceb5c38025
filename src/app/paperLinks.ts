import { jwtVerify, SignJWT } from 'jose';
import type { PersonId } from '../domain/ids.js';
import type { Format, PaperFile } from '../papers/file.js';
import type { Papers } from './papers.js';
import type { Store } from './ports.js';
import type { Surroundings } from './world.js';
import { keyDiary, parsePersonId } from '../domain/ids.js';
import { linkMinutes, listFor, paperIn, reachOf, type PaperRef } from '../domain/wish/papers.js';
import { fileOf, formats } from '../papers/file.js';

export interface PaperLinks {
  /** The address of a paper's file for one person, which works for `linkMinutes`. */
  readonly link: (person: PersonId, ref: PaperRef, format: Format) => Promise<string>;
  /** What a path's token stands for, made now; null: it is worn out or forged, or the paper is theirs no longer. */
  readonly open: (token: string) => Promise<PaperFile | null>;
}

type Deps = Surroundings & {
  readonly store: Pick<Store, 'findDiary' | 'writeDiary'>;
  readonly papers: Pick<Papers, 'build'>;
  /** Where browsers reach the bot. */
  readonly address: () => string;
  /** 32 random bytes in base64url. */
  readonly newKey: () => string;
};

export const paperPath = '/api/papers/';
const audience = 'papers';

/**
 * A browser that follows a link from a card is signed in nowhere, so the link says who may have what, signed. It grants no
 * more than its person may have when it is followed.
 */
export function createPaperLinks(deps: Deps): PaperLinks {
  let known: Uint8Array | null = null;
  const keyOnce = async () => (known ??= await keyIn(deps));
  return {
    async link(person, ref, format) {
      const expires = Math.floor(Date.parse(deps.now()) / 1000) + linkMinutes * 60;
      const token = new SignJWT({ paper: listFor(ref), format }).setProtectedHeader({ alg: 'HS256' }).setAudience(audience);
      return `${deps.address()}${paperPath}${await token.setSubject(person).setExpirationTime(expires).sign(await keyOnce())}`;
    },
    async open(token) {
      const asked = await readToken(token, await keyOnce(), deps.now());
      const reach = asked && reachOf(deps.worldAt(deps.now()), asked.person, asked.ref);
      const paper = asked && reach ? await deps.papers.build(asked.ref, reach) : null;
      return asked && paper ? fileOf(paper, asked.format) : null;
    },
  };
}

interface Asked {
  readonly person: PersonId;
  readonly ref: PaperRef;
  readonly format: Format;
}

/** Only what was signed with our key and our algorithm counts; a token never reaches a log. */
async function readToken(token: string, key: Uint8Array, now: string): Promise<Asked | null> {
  const options = { algorithms: ['HS256'], audience, currentDate: new Date(now), requiredClaims: ['exp', 'sub'] };
  const verified = await jwtVerify(token, key, options).catch(() => null);
  if (!verified) return null;
  const { sub, paper, format: named } = verified.payload;
  const person = parsePersonId(sub ?? '');
  const ref = typeof paper === 'string' ? paperIn(paper) : null;
  const format = formats.find((known) => known === named);
  return person && ref && format ? { person, ref, format } : null;
}

/** Whichever instance is first writes the key; the others take up what it wrote. */
async function keyIn({ store, newKey }: Deps): Promise<Uint8Array> {
  const made = { id: keyDiary, version: 1, alarm: null, kind: 'key', key: newKey() } as const;
  const found = await store.findDiary(keyDiary);
  if (!found) await store.writeDiary({ diary: made, expectedVersion: 0, letters: [] });
  const kept = found ?? (await store.findDiary(keyDiary));
  if (kept?.kind !== 'key') throw new Error('The key of links to papers cannot be read.');
  return Buffer.from(kept.key, 'base64url');
}
