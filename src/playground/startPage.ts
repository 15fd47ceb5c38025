import { createHash } from 'node:crypto';
import { pageStyle } from './pageStyle.js';
import { pageWords, type PageWords } from './pageWords.js';
import type { WalkthroughStep } from './walkthrough.js';
import type { Language, PlaygroundWindow } from './windows.js';

export interface OpenWindow extends PlaygroundWindow {
  readonly address: string;
}

export interface PageContent {
  /** The bot's address: the tab is there. */
  readonly botUrl: string;
  readonly windows: readonly OpenWindow[];
  readonly steps: readonly WalkthroughStep[];
}

/**
 * The page works without it. A chat that is opened twice would be reloaded and so emptied: a link goes to the tab that
 * is there already, which being of another origin cannot be read.
 */
const script = `
for (const link of document.querySelectorAll('a[target]')) link.addEventListener('click', (event) => {
  event.preventDefault();
  const chat = open('', link.target);
  try { if (chat.location.href === 'about:blank') chat.location = link.href; } catch {}
  chat.focus();
});
for (const button of document.querySelectorAll('[data-copy]')) button.addEventListener('click', async () => {
  await navigator.clipboard.writeText(button.dataset.copy);
  button.firstChild.data = button.dataset.copied;
  setTimeout(() => { button.firstChild.data = button.dataset.label; }, 2000);
});`;

/** Only what the page itself holds: no other origin, no frame, no form. */
export const pagePolicy =
  `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'; ` +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The whole start page as HTML. Everything from the organisation is escaped. */
export function startPage(language: Language, { botUrl, windows, steps }: PageContent): string {
  const words = pageWords[language];
  const { other } = words;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<p class="language"><a href="${other.path}" hreflang="${other.language}" lang="${other.language}">${other.label}</a></p>
<h1>${words.title}</h1>
<p class="lead">${escape(words.lead)}</p>
<p>${escape(words.practical)}</p>
</header>
<main>
${steps.length > 0 ? walkthrough(steps, windows, words, language) : ''}
<section aria-labelledby="people">
<h2 id="people">${words.people}</h2>
<p>${escape(words.peopleLead)}</p>
<ul class="people">${windows.map((window) => card(window, botUrl, words, language)).join('\n')}</ul>
</section>
<section aria-labelledby="good-to-know">
<h2 id="good-to-know">${words.goodToKnow}</h2>
<ul>${words.facts.map((fact) => `<li>${strongQuotes(escape(fact))}</li>`).join('\n')}</ul>
</section>
</main>
<script>${script}</script>
</body>
</html>
`;
}

function walkthrough(steps: readonly WalkthroughStep[], windows: readonly OpenWindow[], words: PageWords, language: Language): string {
  const items = steps.map(({ window, text, say }) => {
    const address = windows.find(({ id }) => id === window.id)?.address ?? '';
    const name = `<a href="${address}" target="${window.id}">${escape(window.title[language])}</a>`;
    return `<li>${name}<p>${strongQuotes(escape(text[language]))}</p>${say ? copyable(say, words) : ''}</li>`;
  });
  return `<section aria-labelledby="steps">
<h2 id="steps">${words.steps}</h2>
<ol class="steps">${items.join('\n')}</ol>
</section>`;
}

function card(window: OpenWindow, botUrl: string, words: PageWords, language: Language): string {
  const heading = `person-${window.id}`;
  return `<li>
<h3 id="${heading}">${escape(window.title[language])}</h3>
<p>${escape(window.about[language])}</p>
<p class="small">${words.firstMessage}</p>
${copyable(window.firstMessage, words)}
<a class="open" href="${window.address}" target="${window.id}" aria-describedby="${heading}">${words.open}</a>
<a class="open" href="${escape(tabOf(window, botUrl, language))}" target="tab-${window.id}" aria-describedby="${heading}">${words.openTab}</a>
</li>`;
}

/** The overview as this person sees it: in local mode the address says who looks. */
function tabOf({ person }: OpenWindow, botUrl: string, language: Language): string {
  return `${botUrl}/tab/?${new URLSearchParams({ person: `${person.tenantId}:${person.objectId}`, language }).toString()}`;
}

/** A line to write in a chat. It is Swedish whatever language the page is in. */
function copyable(text: string, { copy, copied }: PageWords): string {
  const safe = escape(text);
  return `<div class="say"><code lang="sv">${safe}</code>
<button type="button" aria-live="polite" data-copy="${safe}" data-label="${copy}" data-copied="${copied}">${copy}</button></div>`;
}

/** What a person looks for on the screen stands in quotation marks; the eye finds bold faster. */
function strongQuotes(html: string): string {
  return html.replace(/[“”]([^“”]+)”/g, '<strong>$1</strong>');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
