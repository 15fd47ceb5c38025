import type { Request, Response, Server } from 'restify';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** Where Teams, Outlook and Microsoft 365 show tabs. */
const hosts = [
  'teams.microsoft.com', '*.teams.microsoft.com', '*.cloud.microsoft', '*.microsoft365.com', '*.office.com', 'outlook.office.com', 'outlook.office365.com',
];

/** Only what the page itself holds, and only Teams around it. */
export const tabPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
  `frame-ancestors 'self' ${hosts.map((host) => `https://${host}`).join(' ')}`;

export interface TabFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Serves the page. Its files are few and change with a release alone: they lie in memory, packed. */
export function addTab(server: Server, files: readonly TabFile[]): void {
  for (const { name, bytes } of files) {
    const file = { bytes, packed: gzipSync(bytes), etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
    const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    server.get(name === 'index.html' ? '/tab/' : `/tab/${name}`, async (req: Request, res: Response) => give(file, type, req, res));
  }
}

function give({ bytes, packed, etag }: { bytes: Buffer; packed: Buffer; etag: string }, type: string, req: Request, res: Response): void {
  const takesPacked = /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''));
  res.writeHead(req.headers['if-none-match'] === etag ? 304 : 200, {
    'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': tabPolicy, 'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-cache', ETag: etag, Vary: 'Accept-Encoding',
    ...(takesPacked && { 'Content-Encoding': 'gzip' }),
  });
  res.end(req.headers['if-none-match'] === etag ? undefined : takesPacked ? packed : bytes);
}
