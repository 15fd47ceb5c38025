import { CosmosClient, ErrorResponse, type ContainerDefinition, type Database, type OperationInput } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json };

/** What is written: fields of our own. */
export type Fields = { readonly id: string } & { readonly [field: string]: Json };
/** What is read: the fields, and the mark of the writing that they came from. */
export type Stored<F extends Fields = Fields> = F & { readonly _etag: string };

/** A logical partition. */
export interface Place {
  readonly container: ContainerName;
  readonly partition: string;
}

/** A partition, or without one the whole container. */
export type Whereabouts = Pick<Place, 'container'> & Partial<Place>;

/** Operations in one batch. */
export const batchLimit = 100;
export const containerNames = ['cases', 'directory', 'addresses'] as const;
export type ContainerName = (typeof containerNames)[number];

/** A write that can only be done on what it was decided on: nothing, or the document that was read. */
export type Guard =
  | { readonly operationType: 'Create'; readonly resourceBody: Fields }
  | { readonly operationType: 'Replace'; readonly id: string; readonly ifMatch: string; readonly resourceBody: Fields };
export type Operation =
  | Guard
  | { readonly operationType: 'Upsert'; readonly resourceBody: Fields }
  | { readonly operationType: 'Delete'; readonly id: string };

export interface Query {
  readonly text: string;
  /** Values by the names that the text has them under, without `@`. */
  readonly values: Readonly<Record<string, Json>>;
}

/** One answer for all operations: done with the first document's new etag, or, with nothing done, refused or failed. */
export type BatchAnswer =
  | { readonly answer: 'done'; readonly etag: string }
  /** A document is there already, is gone, or has another etag. */
  | { readonly answer: 'refused' }
  /** Perhaps it was done after all. `waitMs`: before that there is no use in trying again. */
  | { readonly answer: 'failed'; readonly fault: Error; readonly waitMs: number };

export interface Connection {
  readonly endpoint: string;
  readonly database: string;
  /** null: whoever the process is in Entra, which must have a data role. */
  readonly key: string | null;
}

export type { ContainerDefinition };
export type Client = ReturnType<typeof openClient>;

/** Writes are answered in full only where their documents are wanted, which they never are. */
const brief = { contentResponseOnWriteEnabled: false };
/** The service throttles for a moment; longer than this nobody in Teams would wait. */
const retryOptions = { maxWaitTimeInSeconds: 3 };
/** Rows in one answer of the service; with fewer, a long list would take more requests. */
const pageSize = 1000;
const refusals = new Set([404, 409, 412]);
/** Of an operation that failed only because another one did. */
const dependent = 424;
/** Of a 404: not the document is missing but its container. */
const ownerMissing = 1003;

/** The one door to the service's SDK. Every call ends at the latest when its signal is aborted. */
export function openClient({ endpoint, database: name, key }: Connection) {
  const access = key === null ? { aadCredentials: new DefaultAzureCredential() } : { key };
  const client = new CosmosClient({ endpoint, ...access, connectionPolicy: { retryOptions } });
  const database = client.database(name);
  const containerOf = ({ container }: Pick<Place, 'container'>) => database.container(container);

  async function read<F extends Fields>(place: Place, id: string, abortSignal: AbortSignal): Promise<Stored<F> | null> {
    const answer = await containerOf(place).item(id, place.partition).read<Stored<F>>({ abortSignal });
    if (answer.statusCode !== 404) return answer.resource ?? null;
    if (answer.substatus === ownerMissing) throw new Error(`There is no container ${place.container} in the database ${name}.`);
    return null;
  }

  /** Without a partition: in all of them. */
  async function query<Row>(from: Whereabouts, { text, values }: Query, abortSignal: AbortSignal): Promise<readonly Row[]> {
    const parameters = Object.entries(values).map(([key, value]) => ({ name: `@${key}`, value }));
    // Over all partitions the SDK would first be told by the service that it needs a plan.
    const partition = from.partition === undefined ? { forceQueryPlan: true } : { partitionKey: from.partition };
    const found = containerOf(from).items.query<Row>({ query: text, parameters }, { abortSignal, maxItemCount: pageSize, ...partition });
    return (await found.fetchAll()).resources;
  }

  async function batch(place: Place, operations: readonly Operation[], abortSignal: AbortSignal): Promise<BatchAnswer> {
    const input = operations.map((operation): OperationInput => ({ ...operation, partitionKey: place.partition }));
    try {
      const { result = [] } = await containerOf(place).items.batch(input, place.partition, { abortSignal, ...brief });
      return answerOf(result);
    } catch (error) {
      // The SDK hides which status it was: what came of it is read afterwards, whatever it was.
      return { answer: 'failed', fault: error instanceof Error ? error : new Error(String(error)), waitMs: 0 };
    }
  }

  return { read, query, batch, ...createContainers(client, database), close: () => client.dispose() };
}

function createContainers(client: CosmosClient, database: Database) {
  /** The containers that are missing, also those of a missing database. */
  async function missing(abortSignal: AbortSignal): Promise<readonly ContainerName[]> {
    const found = await Promise.all(containerNames.map((name) => isThere(database.container(name).read({ abortSignal }))));
    return containerNames.filter((_, index) => !found[index]);
  }

  /** Makes what is missing; gives the names of the containers that were made. Only with a key: data roles may not. */
  async function create(containers: readonly ContainerDefinition[]): Promise<readonly string[]> {
    await client.databases.createIfNotExists({ id: database.id });
    const made = await Promise.all(containers.map((each) => database.containers.createIfNotExists(each)));
    return made.filter(({ statusCode }) => statusCode === 201).map(({ container }) => container.id);
  }

  return { missing, create };
}

function answerOf(results: readonly { readonly statusCode: number; readonly eTag?: string; readonly retryAfterMilliseconds?: number }[]): BatchAnswer {
  const bad = results.find(({ statusCode }) => statusCode >= 300 && statusCode !== dependent);
  if (bad && refusals.has(bad.statusCode)) return { answer: 'refused' };
  const [first] = results;
  if (first && results.every(({ statusCode }) => statusCode < 300)) return { answer: 'done', etag: first.eTag ?? '' };
  const fault = new Error(`A batch was answered with ${results.map(({ statusCode }) => statusCode).join(', ') || 'nothing'}.`);
  return { answer: 'failed', fault, waitMs: bad?.retryAfterMilliseconds ?? 0 };
}

async function isThere(reading: Promise<unknown>): Promise<boolean> {
  try {
    await reading;
    return true;
  } catch (error) {
    if (error instanceof ErrorResponse && error.code === 404) return false;
    throw error;
  }
}
