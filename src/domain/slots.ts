import type { Recipient } from './ids.js';

/** Recipients are dealt out over this many slots; whoever delivers owns whole slots. Stored with each notice: never change it. */
const slotCount = 16;
export const allSlots: readonly number[] = Array.from({ length: slotCount }, (_, slot) => slot);

/** The slot of a recipient, 0 ≤ slot < `slotCount`: FNV-1a of the id, the same in every release and on every machine. */
export function slotOf(recipient: Recipient): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < recipient.length; i++) hash = Math.imul(hash ^ recipient.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % slotCount;
}
