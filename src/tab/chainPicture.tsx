import type { ComponentChildren } from 'preact';

export interface Link {
  readonly key: string;
  /** Who lets cases in, in words that stand on the arrow; empty: they come in at once. */
  readonly gate: string;
  readonly look: 'passed' | 'here' | 'ahead' | 'most' | '';
  readonly box: ComponentChildren;
}

/** A chain as boxes with arrows between them: sideways where there is room, else downwards. Read aloud it is a list. */
export function ChainPicture({ name, links }: { name: string; links: readonly Link[] }) {
  return (
    <div class={links.length > 4 ? 'chainPlace long' : 'chainPlace'}>
      <ol class="chain" aria-label={name}>
        {links.map(({ key, gate, look, box }, index) => (
          <li key={key} class={gate ? `gated ${look}` : look} aria-current={look === 'here' ? 'step' : undefined}>
            {index === 0 ? null : <span class="arrow">{gate ? <span class="gate">{gate}</span> : null}</span>}
            <div class="box">{box}</div>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Shares of the whole as a bar; what it shows stands beside it in words. `late`: the part of the share that is. */
export function Bar({ share, late = 0 }: { share: number; late?: number }) {
  const [all, of] = [share * 100, late * 100];
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width="100" height="8" />
      <rect class="part" width={all} height="8" />
      <rect class="late" x={all - of} width={of} height="8" />
    </svg>
  );
}
