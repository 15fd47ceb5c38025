import type { Block, Fact, Paper } from './paper.js';
import { linesOf, oneLine } from './plain.js';

// Wherever they stand, these can begin something: emphasis, code, a link, a tag, an entity, a cell, a heading's end.
const anywhere = /[\\`*_[\]<>&|~#]/g;
// Only at the beginning of a line: a list, a rule, a heading's underline.
const atStart = /^(?:[+=-]|(\d{1,9})(?=[.)]))/;

/** A paper as GitHub-flavoured Markdown, in which what people wrote is shown as they wrote it. */
export function toMarkdown({ title, blocks }: Paper): string {
  return `${[`# ${lineOf(title)}`, ...blocks.map(blockText)].join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${lineOf(block.text)}`;
    case 'paragraph':
      return linesText(block.text, '');
    case 'facts':
      return block.facts.map(factText).join('\n');
    case 'list':
      // Another bullet than that of facts: two lists in a row stay two.
      return block.items.map((item) => `* ${linesText(item, '  ')}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => null), ...block.rows].map(rowText).join('\n');
    case 'blank':
      return `${lineOf(block.label)}: ${'\\_'.repeat(30)}`;
  }
}

function factText([label, value]: Fact): string {
  return `- **${lineOf(label)}:** ${linesText(value, '  ')}`;
}

function rowText(cells: readonly (string | null)[]): string {
  return `| ${cells.map((cell) => (cell === null ? '---' : linesOf(cell).map(escaped).join('<br>'))).join(' | ')} |`;
}

function lineOf(text: string): string {
  return escaped(oneLine(text));
}

/** Each line on one of its own; `indent`: under what the first one begins. */
function linesText(text: string, indent: string): string {
  return linesOf(text).map(escaped).join(`\\\n${indent}`);
}

function escaped(line: string): string {
  return line.replace(anywhere, '\\$&').replace(atStart, (found, digits?: string) => (digits === undefined ? `\\${found}` : `${digits}\\`));
}
