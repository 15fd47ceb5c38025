import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { botName, channelName, type PlaygroundWindow, type WindowPerson } from './windows.js';

/** What the Playground reads at its start. It spells `userPrincipleName` so, and wants every field. */
export interface PlaygroundConfig {
  readonly version: '0.1.1';
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly currentUser: PlaygroundUser;
  readonly users: readonly PlaygroundUser[];
  readonly personalChat: { readonly id: string };
  readonly groupChat: { readonly id: string; readonly name: string };
  readonly team: PlaygroundTeam;
}

interface PlaygroundUser {
  readonly id: string;
  readonly name: string;
  readonly userPrincipleName: string;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
}

interface PlaygroundTeam {
  readonly id: string;
  readonly name: string;
  readonly aadGroupId: string;
  readonly channels: readonly { readonly id: string; readonly name: string }[];
}

/** Other members of the group chat and the team: the tool takes this many, no more and no fewer. */
const colleagueCount = 5;

/** One bot sees every instance, so a conversation id says whose it is; the same at each start, so bindings hold. */
export const conversationIds = {
  personal: (window: PlaygroundWindow) => `a:playground-${window.id}`,
  group: (window: PlaygroundWindow) => `19:playground-group-${window.id}@thread.v2`,
  team: (window: PlaygroundWindow) => `19:playground-team-${window.id}@thread.tacv2`,
  channel: (window: PlaygroundWindow) => `19:playground-channel-${window.id}@thread.tacv2`,
} as const;

export function configOf(window: PlaygroundWindow, all: readonly PlaygroundWindow[]): PlaygroundConfig {
  const others = all.filter(({ id }) => id !== window.id).map(({ person }) => person);
  return {
    version: '0.1.1',
    tenantId: window.person.tenantId,
    bot: { id: '28:supportkedjan', name: botName },
    currentUser: user(window.person),
    users: [...others, ...strangers(window.person.tenantId)].slice(0, colleagueCount).map(user),
    personalChat: { id: conversationIds.personal(window) },
    groupChat: { id: conversationIds.group(window), name: 'Gruppchatt' },
    team: {
      id: conversationIds.team(window),
      name: window.hasChannel ? 'Norrbottens e-nämnd' : 'Arbetslaget',
      aadGroupId: '00000000-0000-4000-8000-000000000001',
      channels: window.hasChannel ? [{ id: conversationIds.channel(window), name: channelName }] : [],
    },
  };
}

/** Writes each window's configuration into a folder of its own, `folder/<window id>`, and returns those folders. */
export async function configure(windows: readonly PlaygroundWindow[], folder: string): Promise<readonly string[]> {
  return await Promise.all(
    windows.map(async (window) => {
      const own = path.join(folder, window.id);
      await mkdir(own, { recursive: true });
      // JSON is YAML, and needs no escaping rules of our own.
      await writeFile(path.join(own, '.m365agentsplayground.yml'), JSON.stringify(configOf(window, windows), null, 2));
      return own;
    }),
  );
}

function user({ objectId, name, email }: WindowPerson): PlaygroundUser {
  return { id: `29:${objectId}`, name, userPrincipleName: email, aadObjectId: objectId, givenName: name, surname: '', email };
}

/** Fills the list where an organisation has few windows. */
function strangers(tenantId: string): readonly WindowPerson[] {
  return Array.from({ length: colleagueCount }, (_, index) => ({
    objectId: `00000000-0000-4000-8000-00000000001${index}`,
    tenantId,
    name: `Kollega ${index + 1}`,
    email: `kollega.${index + 1}@supportkedjan.example`,
  }));
}
