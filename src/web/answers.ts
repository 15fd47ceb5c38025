import type { Request, Response } from 'restify';
import type { Guest } from './api.js';
import { createHash } from 'node:crypto';

/** A file, named in ASCII. */
interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

interface Told {
  readonly status: number;
  readonly body: object;
  /** What the reader says again, so that what they have need not be sent once more. */
  readonly etag?: string;
}

export type Answer = Told | { readonly status: 200; readonly file: Download };
export type Handler = (guest: Guest, req: Request) => Promise<Answer>;

export const code = (status: number, name: string): Answer => ({ status, body: { code: name } });
export const notFound = code(404, 'NotFound');
export const badRequest = code(400, 'BadRequest');

/** The etag of what an answer is made of. */
export function etagOf(made: string | Uint8Array): string {
  return `"${createHash('sha256').update(made).digest('base64url').slice(0, 22)}"`;
}

export function send(res: Response, answer: Answer): void {
  const { type, bytes, name } = 'file' in answer ? answer.file : { ...json, bytes: JSON.stringify(answer.body), name: null };
  res.statusCode = answer.status;
  res.setHeader('Content-Type', type);
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  if ('etag' in answer && answer.etag) res.setHeader('ETag', answer.etag);
  if (name !== null) res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  res.end(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
}

const json = { type: 'application/json; charset=utf-8' };
