import type { Identify } from './principal.js';
import { personId } from '../domain/ids.js';

/** Names the person in local mode; the page takes it from its own address. */
export const standInHeader = 'x-local-person';

const named = /^([0-9a-f-]{36}):([0-9a-f-]{36})$/i;
const here = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;
const aDayMs = 24 * 60 * 60 * 1000;

/**
 * STAND-IN for identity, for local mode alone: whoever asks is who they say. The product listens on loopback only then,
 * and a page of another origin can neither send the header nor, by a name of its own for this machine, pass as this host.
 */
export function createStandIn(tenants: () => readonly string[], nowMs: () => number): Identify {
  return async function identify(headers) {
    const [, tenantId = '', objectId = ''] = named.exec(String(headers[standInHeader] ?? '')) ?? [];
    if (!here.test(headers.host ?? '') || !tenants().includes(tenantId.toLowerCase())) return null;
    return { person: personId(tenantId, objectId), tenantId: tenantId.toLowerCase(), name: '', until: nowMs() + aDayMs };
  };
}
