import { fileURLToPath } from 'node:url';

/** The project's root, from where the compiled code stands (`dist/src`). */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The sample organisation that `npm start` begins with. */
export const samplePath = fileURLToPath(new URL('../../src/organisation/sample.json', import.meta.url));
