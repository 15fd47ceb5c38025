import type { GatewayRequest } from './wire.js';

/**
 * What can go wrong with a request. Where it is `committed`, the service did what was asked before things went wrong.
 * `operation` answers a batch with 429 for the operation at `index` and 424 for the others, as the service does when it
 * runs out of request units halfway.
 */
export type Fault =
  | {
      readonly act: 'answer';
      readonly status: 408 | 429 | 449 | 500 | 503;
      readonly retryAfterMs?: number;
      readonly committed?: boolean;
    }
  | { readonly act: 'reset'; readonly committed?: boolean }
  | { readonly act: 'delay'; readonly ms: number; readonly committed?: boolean }
  | { readonly act: 'operation'; readonly index: number };

export interface FaultRule {
  readonly fault: Fault;
  /** Which requests the rule is about; all that concern documents, unless told. */
  readonly on?: (request: GatewayRequest) => boolean;
  /** The how-manieth of these it strikes, counted from one; each of them, unless told. */
  readonly nth?: readonly number[];
  /** How likely it strikes one of these, 0 to 1. */
  readonly chance?: number;
}

export interface Faults {
  /** Takes effect from the next request on; the answer takes the rule away again. */
  readonly add: (rule: FaultRule) => () => void;
  readonly clear: () => void;
  /** From here on chance takes the same course for the same number. */
  readonly seed: (seed: number) => void;
}

export const throttled = (retryAfterMs: number): Fault => ({ act: 'answer', status: 429, retryAfterMs });
export const resetBefore: Fault = { act: 'reset' };
export const resetAfter: Fault = { act: 'reset', committed: true };

export function createFaults(): Faults & { readonly next: (request: GatewayRequest) => Fault | undefined } {
  const rules = new Map<FaultRule, number>();
  let random = randomOf(1);

  function strikes(rule: FaultRule, request: GatewayRequest): boolean {
    const concerned = rule.on ? rule.on(request) : request.kind !== 'meta' && request.kind !== 'plan';
    if (!concerned) return false;
    const count = (rules.get(rule) ?? 0) + 1;
    rules.set(rule, count);
    return (rule.nth?.includes(count) ?? true) && (rule.chance === undefined || random() < rule.chance);
  }

  return {
    add: (given) => {
      const rule = { ...given };
      rules.set(rule, 0);
      return () => void rules.delete(rule);
    },
    clear: () => rules.clear(),
    seed: (seed) => {
      random = randomOf(seed);
    },
    // Every rule counts every request, also one that another rule strikes.
    next: (request) => [...rules.keys()].filter((rule) => strikes(rule, request))[0]?.fault,
  };
}

/** A small generator of its own, so that a seed means the same on every machine: 32-bit xorshift over a mixed state. */
function randomOf(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
