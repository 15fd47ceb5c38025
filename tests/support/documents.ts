import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';

/** An element of an XML document. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
}

/** Reads XML strictly: what is not well-formed throws. */
export function parseXml(text: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (said) => open.at(-1)?.children.push(said));
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return root;
}

/** Every element with this name, in order. */
export function all(node: Node, name: string): readonly Node[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)]));
}

/** The parts of a Word file, each of them read as XML. */
export function openDocx(bytes: Uint8Array): (part: string) => Node {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, parseXml(strFromU8(part))] as const);
  const byName = new Map(parts);
  return (part) => byName.get(part) ?? { name: '', attributes: {}, children: [] };
}

/** What a paragraph, a cell or a whole document says; lines that are broken by hand stay apart. */
export function saidIn(node: Node): string {
  return node.children
    .map((child) => (typeof child === 'string' ? (node.name === 'w:t' ? child : '') : child.name === 'w:br' ? '\n' : saidIn(child)))
    .join('');
}

export function styleOf(paragraph: Node): string {
  return all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
}

/** Markdown as a reader of GitHub's kind sees it: each block and what it says. Links, code and tags stand out by their names. */
export function readMarkdown(text: string): readonly (readonly [kind: string, said: string])[] {
  const tokens = new MarkdownIt({ html: true }).parse(text, {});
  return tokens.flatMap(({ type, tag, content, children }, index) => {
    if (type !== 'inline') return type.endsWith('_open') || type.endsWith('_close') ? [] : [[type, content] as const];
    const before = tokens[index - 1];
    const said = (children ?? []).map((child) =>
      child.type === 'text' || child.type === 'text_special' ? child.content : child.type === 'hardbreak' || child.content === '<br>' ? '\n' : `<${child.type}>`,
    );
    return [[before?.tag ?? tag, said.join('').replace(/<strong_open>|<strong_close>/g, '')] as const];
  });
}
