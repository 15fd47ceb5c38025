import { useEffect } from 'preact/hooks';
import type { PageProps } from './main.js';
import { useLoaded, Waiting } from './loading.js';

/** Each chain with how many open cases are at each step; a step leads to its list. */
export function ChainsPage({ api, words, go, changed }: PageProps) {
  const loaded = useLoaded('chains', api.chains);
  useEffect(() => {
    // A busy morning changes cases all the time; counting them costs more than listing.
    if (changed.count === 0) return;
    const soon = setTimeout(loaded.again, 3000);
    return () => clearTimeout(soon);
  }, [changed.count]);
  return (
    <main>
      <h1>{words.chains}</h1>
      {loaded.value ? null : <Waiting loaded={loaded} words={words} />}
      {loaded.value?.chains.map((chain) => (
        <section key={chain.id}>
          <h2>{chain.name}</h2>
          <ol class="chain">
            {chain.steps.map((step) => (
              <li key={step.role}>
                <b>{step.names.join(' + ')}</b>
                {step.approvedBy ? <span class="small">{words.needs(step.approvedBy)}</span> : null}
                <button type="button" onClick={() => go({ page: '', step: `${chain.id}:${step.role}`, state: 'open' })}>{words.atStep(step.count)}</button>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </main>
  );
}
