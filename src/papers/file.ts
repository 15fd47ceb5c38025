import type { Paper } from './paper.js';
import { toMarkdown } from './markdown.js';

export const formats = ['docx', 'md'] as const;
export type Format = (typeof formats)[number];

/** A paper as bytes, with the name and the type that a browser gives it. */
export interface PaperFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
} as const satisfies Record<Format, string>;

export async function fileOf(paper: Paper, format: Format): Promise<PaperFile> {
  return { name: `${paper.fileName}.${format}`, type: types[format], bytes: await bytesOf(paper, format) };
}

async function bytesOf(paper: Paper, format: Format): Promise<Uint8Array> {
  if (format === 'md') return new TextEncoder().encode(toMarkdown(paper));
  // Loaded only where it is used: the library is large.
  const { toDocx } = await import('./docx.js');
  return toDocx(paper);
}
