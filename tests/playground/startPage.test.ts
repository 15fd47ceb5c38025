import assert from 'node:assert/strict';
import { pagePolicy, startPage, type OpenWindow } from '../../src/playground/startPage.js';
import { walkthroughOf } from '../../src/playground/walkthrough.js';
import { windowsOf } from '../../src/playground/windows.js';
import { sample } from '../support/sample.js';

const windows: readonly OpenWindow[] = windowsOf(sample).map((w, index) => ({ ...w, address: `http://127.0.0.1:${4001 + index}` }));
const botUrl = 'http://127.0.0.1:3978';
const content = { botUrl, windows, steps: walkthroughOf(sample, windows) };
const sv = startPage('sv', content);
const en = startPage('en', content);

describe('the start page', () => {
  it('[PLAY6] says its language and links to the other', () => {
    assert.match(sv, /<html lang="sv">/);
    assert.match(sv, /<a href="\/en" hreflang="en" lang="en">/);
    assert.match(en, /<html lang="en">/);
    assert.match(en, /<a href="\/" hreflang="sv" lang="sv">/);
  });

  it('[PLAY6] has a card for each window: who it is, its address and what to write first', () => {
    for (const page of [sv, en])
      for (const window of windows) {
        assert.ok(page.includes(`<h3 id="person-${window.id}">`), window.id);
        assert.ok(page.includes(`href="${window.address}"`), window.address);
        assert.ok(page.includes(`target="tab-${window.id}"`), window.id);
      }
    assert.ok(sv.includes('<code lang="sv">&#60;at&#62;Supportkedjan&#60;/at&#62; koppla kanal</code>'));
  });

  it('[PLAY6] has a numbered step for each step of the walk-through, and none without one', () => {
    const steps = sv.split('<ol class="steps">')[1]?.split('</ol>')[0] ?? '';
    assert.equal(steps.match(/<li>/g)?.length, content.steps.length);
    assert.ok(!startPage('sv', { botUrl, windows, steps: [] }).includes('<ol'));
  });

  it('[PLAY6] asks nothing of any other origin', () => {
    for (const page of [sv, en]) {
      const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? '');
      assert.deepEqual(addresses.filter((a) => !a.startsWith('/') && !a.startsWith('http://127.0.0.1:')), []);
      assert.doesNotMatch(page, /@import|url\(/);
    }
    assert.match(pagePolicy, /^default-src 'none'/);
  });

  it('[PLAY6] shows what stands in the organisation as text', () => {
    const hostile = windows.map((w) => ({ ...w, title: { sv: '<script>"x"</script>', en: "'&" } }));
    const page = startPage('sv', { botUrl, windows: hostile, steps: [] });
    assert.equal(page.match(/<script>/g)?.length, 1);
    assert.ok(page.includes('&#60;script&#62;&#34;x&#34;&#60;/script&#62;'));
  });
});
