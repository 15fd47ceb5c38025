import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/paths.js';

const inSpec = /\*\*([A-Z]+\d+)\*\*/g;
const inTitle = /\[([A-Z]+\d+)\]/g;

describe('the rules', () => {
  const rules = idsIn(readFileSync(join(root, 'docs/SPEC.md'), 'utf8'), inSpec);

  it('[ARC3] each is quoted by a test, and none is quoted that does not stand in docs/SPEC.md', () => {
    const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const quoted = idsIn(files.map((file) => readFileSync(join(root, 'tests', file), 'utf8')).join('\n'), inTitle);
    assert.deepEqual([...rules].sort(), [...new Set(quoted)].sort());
  });

  it('[ARC3] none stands twice', () => {
    assert.deepEqual(rules.filter((id, i) => rules.indexOf(id) < i), []);
  });
});

function idsIn(text: string, pattern: RegExp): readonly (string | undefined)[] {
  return [...text.matchAll(pattern)].map(([, id]) => id);
}
