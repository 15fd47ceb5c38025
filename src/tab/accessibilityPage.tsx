import type { ComponentChildren } from 'preact';
import type { PageProps } from './main.js';
import { complaints, statements, type Section } from './words/accessibility.js';

/** What the law asks whoever offers the page to say of it. */
export function AccessibilityPage({ me, go }: PageProps) {
  const said = statements[me.language];
  return (
    <main class="reading">
      <h1 tabIndex={-1}>{said.title}</h1>
      <p>{said.about(me.organisation)}</p>
      <Part section={said.how} />
      <Part section={said.lacks} />
      <Part section={said.tried} />
      <Part section={said.tell}>
        <button type="button" class="first" onClick={() => go({ page: '', case: 'new' })}>{said.tell.report}</button>
      </Part>
      <Part section={said.watched}>
        <a href={complaints} target="_blank" rel="noreferrer">{said.watched.complain}</a>
      </Part>
      <p class="small">{said.dated}</p>
    </main>
  );
}

function Part({ section: { heading, text, items = [] }, children }: { section: Section; children?: ComponentChildren }) {
  return (
    <section>
      <h2>{heading}</h2>
      <p>{text}</p>
      {items.length > 0 ? <ul>{items.map((item) => <li key={item}>{item}</li>)}</ul> : null}
      {children}
    </section>
  );
}
