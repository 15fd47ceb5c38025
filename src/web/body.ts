import type { Request } from 'restify';

const jsonType = /^application\/(?:[\w.-]+\+)?json *(?:;|$)/i;

/** What was sent; null when it is too much. Read to its end all the same: a client that is still sending sees no answer. */
export function readAll(req: Request, mostBytes: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBytes) chunks.push(chunk);
    });
    req.on('end', () => resolve(size > mostBytes ? null : Buffer.concat(chunks)));
    req.on('error', reject);
  });
}

/**
 * Undefined for all that is no JSON. restify's own parser would also unpack (a broken gzip ends the process, a good one fills
 * the memory) and keep uploads on the disk. A page in a browser can only send JSON to strangers who ask for it.
 */
export function jsonIn(req: Request, bytes: Buffer): unknown {
  if (!jsonType.test(req.headers['content-type'] ?? '') || req.headers['content-encoding']) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
