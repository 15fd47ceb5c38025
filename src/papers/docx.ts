import {
  Document, Footer, HeadingLevel, LeaderType, Packer, PageNumber, Paragraph, Tab, TabStopType, Table, TableCell, TableRow, TextRun, WidthType,
} from 'docx';
import type { Block, Paper } from './paper.js';
import { linesOf, oneLine } from './plain.js';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** Twentieths of a point: what is between the margins of an A4. */
const textWidth = 9026;
/** Dark on white at 12 to 1; spacing stands in the styles, so that no empty paragraph is read out. */
const look = (size: number, before: number) => ({ run: { size, bold: true, color: '1F3864', font: 'Calibri' }, paragraph: { spacing: { before, after: 120 }, keepNext: true } });

/** A paper as a Word file that can be read by ear: styled headings in order, its language and title told, tables with headers. */
export function toDocx({ title, blocks }: Paper): Promise<Uint8Array> {
  const named = oneLine(title);
  const document = new Document({
    title: named,
    creator: 'Supportkedjan',
    lastModifiedBy: 'Supportkedjan',
    styles: {
      default: {
        document: { run: { size: 22, font: 'Calibri', language: { value: 'sv-SE' } }, paragraph: { spacing: { after: 120 } } },
        heading1: look(36, 0),
        heading2: look(28, 360),
        heading3: look(24, 240),
      },
    },
    sections: [{ footers: { default: pageNumbers(named) }, children: [heading(1, title), ...blocks.flatMap(drawn)] }],
  });
  return Packer.pack(document, 'uint8array');
}

function drawn(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level, block.text)];
    case 'paragraph':
      return [new Paragraph({ children: words(block.text) })];
    case 'facts':
      return block.facts.map(([label, value]) => new Paragraph({ children: [run(`${oneLine(label)}: `, true), ...words(value)] }));
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: words(item) }));
    case 'table':
      return [tableOf(block)];
    case 'blank':
      return [lineToWriteOn(block.label)];
  }
}

function heading(level: keyof typeof headings, text: string): Paragraph {
  return new Paragraph({ heading: headings[level], children: [run(oneLine(text))] });
}

function run(text: string, bold = false): TextRun {
  return new TextRun({ text, ...(bold && { bold }) });
}

function words(text: string, bold = false): TextRun[] {
  return linesOf(text).map((line, index) => new TextRun({ text: line, ...(bold && { bold }), ...(index > 0 && { break: 1 }) }));
}

function tableOf({ head, rows }: Extract<Block, { readonly kind: 'table' }>): Table {
  const cells = (row: readonly string[], bold: boolean) =>
    row.map((text) => new TableCell({ children: [new Paragraph({ spacing: { after: 40 }, children: words(text, bold) })] }));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: head.map(() => Math.floor(textWidth / head.length)),
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    tableLook: { firstRow: true },
    // The header is repeated on each page, and no row is broken between two.
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}

/** The line is drawn by a tab: underscores would be read out one by one. */
function lineToWriteOn(label: string): Paragraph {
  return new Paragraph({
    spacing: { before: 240 },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.UNDERSCORE }],
    children: [run(`${oneLine(label)}: `), new TextRun({ children: [new Tab()] })],
  });
}

function pageNumbers(title: string): Footer {
  const children = [`${title}, sida `, PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES];
  return new Footer({ children: [new Paragraph({ children: [new TextRun({ children, size: 18 })] })] });
}
