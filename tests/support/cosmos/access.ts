import { createHmac } from 'node:crypto';
import { header, headerOf, refused, type Answer, type GatewayRequest } from './wire.js';

/**
 * Null where the request may pass. The key signs each request; an identity's token is believed, but as with the
 * service it reaches documents only: databases and containers are made by whoever runs the account.
 */
export function refusedAccess(request: GatewayRequest, key: string): Answer | null {
  const given = new URLSearchParams(
    decodeURIComponent(headerOf(request, 'authorization') ?? '').replaceAll('+', '%2B'),
  );
  if (given.get('type') === 'aad') {
    const changes = request.kind === 'meta' && request.method !== 'GET';
    return changes
      ? refused(403, 'The given request cannot be authorized by AAD token in data plane.', {
          [header.substatus]: '5300',
        })
      : null;
  }
  return given.get('sig') === signature(request, key) ? null : refused(401);
}

/** Signed are verb, type and link of the resource, and the date: the link of a list is that of what holds it. */
function signature(request: GatewayRequest, key: string): string {
  const names = request.path.split('/').slice(1).map(decodeURIComponent);
  const list = names.length % 2 === 1;
  const [type = '', link] = [list ? names.at(-1) : names.at(-2), list ? names.slice(0, -1) : names];
  const date = headerOf(request, 'x-ms-date') ?? '';
  const signed = `${request.method.toLowerCase()}\n${type}\n${link.join('/')}\n${date.toLowerCase()}\n\n`;
  return createHmac('sha256', Buffer.from(key, 'base64')).update(signed).digest('base64');
}
