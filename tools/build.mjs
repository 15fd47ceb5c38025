// Compiles to dist/ where TypeScript is installed. In production the compiled code is what was deployed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
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

/**
 * The overview tab for the browser: a script with parts that come when they are needed, all from here, and a sheet of
 * styles. Their names say what is in them, so a browser may keep them for ever.
 */
async function bundleTab() {
  const { build } = await import('esbuild');
  const [from, to] = [`${root}/src/tab`, `${root}/dist/tab`];
  rmSync(to, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: [{ in: `${from}/main.tsx`, out: 'tab' }, { in: `${from}/tab.css`, out: 'tab' }], outdir: to, splitting: true,
    entryNames: '[name]-[hash]', chunkNames: 'part-[hash]', bundle: true, minify: true, format: 'esm', target: 'es2022',
    tsconfig: `${from}/tsconfig.json`, define: { 'process.env.NODE_ENV': '"production"' }, metafile: true, logLevel: 'warning',
  });
  const made = Object.entries(metafile.outputs).map(([path, { imports }]) => ({ name: basename(path), imports }));
  const entry = (type) => made.find(({ name }) => name.startsWith('tab-') && name.endsWith(type));
  // Asked for at once, and not when the script that needs them has come.
  const needed = entry('js').imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => basename(path));
  const preloads = needed.map((name) => `<link rel="modulepreload" href="/tab/${name}">\n`).join('');
  const page = readFileSync(`${from}/index.html`, 'utf8').replace(/tab\.(js|css)/g, (_, type) => entry(type).name);
  writeFileSync(`${to}/index.html`, page.replace('</head>', `${preloads}</head>`));
  return 0;
}
