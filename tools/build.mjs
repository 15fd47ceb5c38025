// Compiles to dist/ where TypeScript is installed. In production the compiled code is what was deployed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const typescript = createRequire(import.meta.url).resolve.paths('typescript').some((path) => existsSync(`${path}/typescript`));
if (typescript) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  process.exitCode = spawnSync(process.execPath, [tsc, '-p', root], { stdio: 'inherit' }).status ?? 1;
} else if (!existsSync(`${root}/dist/src/index.js`)) {
  console.error('There is nothing to run yet: install with development dependencies and run npm run build.');
  process.exitCode = 1;
}
