import { listed, narrowed, textOf, type QueryParts } from './queryText.js';

const aggregate = /\b(COUNT|SUM|MIN|MAX)\s*\(/i;
/** What a plan makes of an aggregate: each partition answers its part of it in this form. */
export const partialAggregate = /^\[\{"item": ([^]*)\}\]$/;
const notServedOverall = /\b(SUM|MIN|MAX)\s*\(/i;
const notServed = /\b(DISTINCT|OFFSET|AVG|GROUP)\b/i;

/** Over several partitions the service leaves these to the client, which merges by a plan. */
export function needsPlan({ top, select, orderBy }: QueryParts): boolean {
  return top !== undefined || orderBy !== undefined || aggregate.test(select);
}

/** Forms that this server does not know; better refused than answered wrongly. */
export function isUnserved(query: string, overall: boolean): boolean {
  const words = query.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '');
  return notServed.test(words) || (overall && notServedOverall.test(words));
}

/** How the client is to run the query in each physical partition and merge what comes. */
export function planOf(parts: QueryParts, parameterOf: (name: string) => unknown): object {
  const found = aggregate.exec(parts.select)?.[1];
  const orders = parts.orderBy === undefined ? [] : listed(parts.orderBy).map(orderOf);
  const queryInfo = {
    distinctType: 'None',
    top: parts.top === undefined ? null : Number(parts.top.startsWith('@') ? parameterOf(parts.top) : parts.top),
    offset: null,
    limit: null,
    orderBy: orders.map(({ descending }) => (descending ? 'Descending' : 'Ascending')),
    orderByExpressions: orders.map(({ expression }) => expression),
    groupByExpressions: [],
    groupByAliases: [],
    aggregates: found === undefined ? [] : [`${found.slice(0, 1).toUpperCase()}${found.slice(1).toLowerCase()}`],
    groupByAliasToAggregateType: {},
    rewrittenQuery: rewritten(parts, found !== undefined, orders),
    hasSelectValue: parts.value,
    hasNonStreamingOrderBy: false,
  };
  const queryRanges = [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }];
  return { partitionedQueryExecutionInfoVersion: 2, queryInfo, queryRanges };
}

function rewritten(parts: QueryParts, aggregated: boolean, orders: readonly { expression: string }[]): string {
  if (aggregated) return parts.value ? textOf({ ...parts, select: `[{"item": ${parts.select}}]` }) : '';
  if (orders.length === 0) return '';
  // The client merges by these values and continues within the filter that it puts in place of the braces.
  const items = orders.map(({ expression }) => `{"item": ${expression}}`).join(', ');
  const select = `${parts.alias}._rid, [${items}] AS orderByItems, ${payload(parts)} AS payload`;
  return textOf(narrowed({ ...parts, value: false, select }, '{documentdb-formattableorderbyquery-filter}'));
}

function payload({ value, select, alias }: QueryParts): string {
  if (value) return select;
  if (select === '*') return alias;
  return `{${listed(select).map(fieldOf).join(', ')}}`;
}

/** `c.a.title` and `c["a"].title AS name` as fields of an object. */
function fieldOf(item: string): string {
  const [, expression = item, name] = /^([^]*?)(?:\s+AS\s+(\w+))?$/i.exec(item) ?? [];
  return `"${name ?? /(\w+)"?\]?$/.exec(expression)?.[1] ?? expression}": ${expression}`;
}

function orderOf(item: string): { expression: string; descending: boolean } {
  const [, expression = item, direction = 'ASC'] = /^([^]*?)(?:\s+(ASC|DESC))?$/i.exec(item) ?? [];
  return { expression, descending: direction.toUpperCase() === 'DESC' };
}
