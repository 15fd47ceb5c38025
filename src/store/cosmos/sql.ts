import type { Json, Query } from './client.js';

/** A part of a query's text, with its values. `text` is empty where there is nothing to ask for. */
export const nothing: Query = { text: '', values: {} };

/** `@name0, @name1, …` for an IN. */
export function listed(name: string, values: readonly Json[]): Query {
  return {
    text: values.map((_, index) => `@${name}${index}`).join(', '),
    values: Object.fromEntries(values.map((value, index) => [`${name}${index}`, value])),
  };
}

/** All of these hold; empty parts are left out. */
export function all(...parts: readonly Query[]): Query {
  const said = parts.filter(({ text }) => text !== '');
  return { text: said.map(({ text }) => text).join(' AND '), values: Object.fromEntries(said.flatMap(({ values }) => Object.entries(values))) };
}

export const plain = (text: string): Query => ({ text, values: {} });

/** A row after the one with this sort key: `fields` are compared in order, all in one direction. */
export function after(fields: readonly string[], direction: '>' | '<', key: readonly Json[] | null): Query {
  if (!key) return nothing;
  const equal = fields.map((field, index) => `${field} = @after${index}`);
  const beyond = fields.map((field, index) => [...equal.slice(0, index), `${field} ${direction} @after${index}`].join(' AND '));
  return { text: `(${beyond.join(' OR ')})`, values: listed('after', key).values };
}
