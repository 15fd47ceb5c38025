import { readFileSync } from 'node:fs';
import type { ContainerDefinition } from './client.js';

/** Where infrastructure, emulators and tests have the containers from: names, partition keys and what is indexed. */
const file = new URL('../../../../infra/containers.json', import.meta.url);

export function readContainers(): readonly ContainerDefinition[] {
  return JSON.parse(readFileSync(file, 'utf8')) as readonly ContainerDefinition[];
}
