import type { Request, Response, Server } from 'restify';
import { gzipSync } from 'node:zlib';
import { etagOf } from './answers.js';

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** Where Teams, Outlook and Microsoft 365 show tabs. */
const hosts = [
  'teams.microsoft.com', '*.teams.microsoft.com', '*.cloud.microsoft', '*.microsoft365.com', '*.office.com', 'outlook.office.com', 'outlook.office365.com',
];

/** Only what the page itself holds, and only Teams around it. */
const tabPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
  `frame-ancestors 'self' ${hosts.map((host) => `https://${host}`).join(' ')}`;

export interface TabFile {
  readonly name: string;
  readonly bytes: Buffer;
}

interface Held {
  readonly bytes: Buffer;
  readonly packed: Buffer;
  readonly etag: string;
  readonly type: string;
  readonly keep: string;
}

/** A name with what is in it: another content has another name. */
const lasting = /-[A-Z0-9]{8}\.(js|css)$/;

/** Serves the page. Its files are few and change with a release alone: they lie in memory, packed. */
export function addTab(server: Server, files: readonly TabFile[]): void {
  for (const { name, bytes } of files) {
    const held: Held = {
      bytes,
      packed: gzipSync(bytes, { level: 9 }),
      etag: etagOf(bytes),
      type: types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      keep: lasting.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    server.get(name === 'index.html' ? '/tab/' : `/tab/${name}`, async (req: Request, res: Response) => give(held, req, res));
  }
}

function give({ bytes, packed, etag, type, keep }: Held, req: Request, res: Response): void {
  const takesPacked = /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''));
  const isKnown = req.headers['if-none-match'] === etag;
  res.writeHead(isKnown ? 304 : 200, {
    'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': tabPolicy, 'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer', 'Cache-Control': keep, ETag: etag, Vary: 'Accept-Encoding',
    ...(takesPacked && { 'Content-Encoding': 'gzip' }),
  });
  res.end(isKnown ? undefined : takesPacked ? packed : bytes);
}
