// Compiles to dist/ where TypeScript is installed. In production the compiled code is what was deployed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const typescript = createRequire(import.meta.url).resolve.paths('typescript').some((path) => existsSync(`${path}/typescript`));
if (typescript) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const check = (project) => spawnSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' }).status ?? 1;
  process.exitCode = check(root) || check(`${root}/src/tab`) || (await bundleTab());
} else if (!existsSync(`${root}/dist/src/index.js`)) {
  console.error('There is nothing to run yet: install with development dependencies and run npm run build.');
  process.exitCode = 1;
}

/** The overview tab for the browser: one script, which asks no other origin for anything. */
async function bundleTab() {
  const { build } = await import('esbuild');
  const [from, to] = [`${root}/src/tab`, `${root}/dist/tab`];
  await build({
    entryPoints: [`${from}/main.tsx`], outfile: `${to}/tab.js`, bundle: true, minify: true, format: 'esm', target: 'es2022',
    tsconfig: `${from}/tsconfig.json`, define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'warning',
  });
  for (const name of ['index.html', 'tab.css']) copyFileSync(`${from}/${name}`, `${to}/${name}`);
  return 0;
}
