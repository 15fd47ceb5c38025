import { Counter, Gauge, type Registry } from 'prom-client';
import type { Store } from './ports.js';

export type Metrics = ReturnType<typeof createMetrics>;

/** Counters for `/metrics`, in Prometheus text. Labels hold codes only, never people or words. */
export function createMetrics(registry: Registry, store: Pick<Store, 'counts'>) {
  const registers = [registry];
  const turns = new Counter({
    name: 'supportkedjan_turns_total',
    help: 'Requests by people, by what they asked and how it ended.',
    labelNames: ['asked', 'outcome'],
    registers,
  });
  const deliveries = new Counter({
    name: 'supportkedjan_deliveries_total',
    help: 'Deliveries to Teams, by how they ended.',
    labelNames: ['outcome'],
    registers,
  });
  new Gauge({
    name: 'supportkedjan_store_items',
    help: 'What the store holds: cases, notices owed, notices parked.',
    labelNames: ['what'],
    registers,
    async collect() {
      for (const [what, count] of Object.entries(await store.counts())) this.set({ what }, count);
    },
  });
  return {
    turn: (asked: string, outcome: string) => turns.inc({ asked, outcome }),
    delivery: (outcome: string) => deliveries.inc({ outcome }),
    text: () => registry.metrics(),
  };
}
