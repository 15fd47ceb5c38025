import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type TurnContext,
} from 'botbuilder';
import type { AppRegistration } from '../src/config.js';
import type { Authorize } from './connector.js';

type Authentication = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Authentication['createConnectorFactory']>;
type ConnectorClient = ReturnType<ConnectorFactory['create']>;
type UserTokenClient = ReturnType<Authentication['createUserTokenClient']>;
type Identity = Parameters<Authentication['createConnectorFactory']>[0];

/** The audience of tokens for the Bot Connector. */
const connectorAudience = 'https://api.botframework.com';
const loginEndpoint = 'https://login.microsoftonline.com/botframework.com';
const mostServiceUrls = 100;

/**
 * botbuilder builds two complete HTTP clients for every turn, a good half of a turn's time. There is one identity here (the
 * app's), so one client for each serviceUrl serves all turns.
 */
class KeptClients extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, ConnectorClient>();
  #tokens: UserTokenClient | undefined;

  override createConnectorFactory(identity: Identity): ConnectorFactory {
    const factory = super.createConnectorFactory(identity);
    return { create: (serviceUrl: string, audience: string) => this.#keep(factory, serviceUrl, audience) };
  }

  override async authenticateRequest(...request: Parameters<Authentication['authenticateRequest']>) {
    const result = await super.authenticateRequest(...request);
    return { ...result, connectorFactory: this.createConnectorFactory(result.claimsIdentity) };
  }

  override createUserTokenClient(identity: Identity): UserTokenClient {
    return (this.#tokens ??= super.createUserTokenClient(identity));
  }

  #keep(factory: ConnectorFactory, serviceUrl: string, audience: string): ConnectorClient {
    const key = `${serviceUrl} ${audience}`;
    const known = this.#connectors.get(key);
    if (known) return known;
    if (this.#connectors.size >= mostServiceUrls) this.#connectors.clear();
    const made = factory.create(serviceUrl, audience);
    this.#connectors.set(key, made);
    return made;
  }
}

/** What the bot answered to an activity, as HTTP status and body. */
export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

/** What answers an activity: a press on a card by itself, all else within a turn of the SDK's. */
export interface Bot {
  press(activity: Activity): Promise<unknown>;
  run(context: TurnContext): Promise<void>;
}

/** Authenticates an activity and has the bot answer it. Rejects with `Unauthenticated`, or with what broke. */
export type Receive = (authorization: string, activity: unknown, bot: Bot) => Promise<Answered>;

/** The caller is not who it must be: its token is missing, forged, expired or another's. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
}

/** Its own `process` prints to the console what strangers send, and tells them what broke inside. */
class QuietAdapter extends CloudAdapter {
  /**
   * A press needs of the SDK to know who it is from, no more. The SDK's turn is made of generators whose hidden classes, one for
   * each call, live until the next full collection, and with them all that the turn knew: the card, too.
   */
  async receive(...[authorization, activity, bot]: Parameters<Receive>): Promise<Answered> {
    if (!isActivity(activity)) return { status: 400 };
    const known = await this.botFrameworkAuthentication.authenticateRequest(activity, authorization).catch((error: unknown) => {
      throw isRejectedToken(error) ? new Unauthenticated('The activity has no valid token', { cause: error }) : error;
    });
    // Teams wants HTTP 200 whatever the card's own status is; the SDK would copy the card's.
    if (isPress(activity)) return { status: 200, body: await bot.press(activity) };
    return (await this.processActivity(known, activity, (context) => bot.run(context))) ?? { status: 200 };
  }
}

function isPress({ type, name }: Activity): boolean {
  return type === 'invoke' && name === 'adaptiveCard/action';
}

/** Nothing of it is trusted but its type: `incoming.ts` reads the rest as unknown. */
function isActivity(body: unknown): body is Activity {
  return typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string';
}

function isRejectedToken(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 401;
}

/** The SDK's adapter, and its credentials for what is sent outside a turn. `app` null: local mode, nobody is authenticated. */
export function createAdapter(
  app: AppRegistration | null,
  onFault: (error: Error) => void,
): { receive: Receive; authorize: Authorize } {
  const factory = new ConfigurationServiceClientCredentialFactory(app ? registration(app) : {});
  const adapter = new QuietAdapter(new KeptClients({}, factory));
  // The SDK's own handler would tell the person what broke inside.
  adapter.onTurnError = (_, error) => Promise.resolve(onFault(error));
  return { receive: (...received) => adapter.receive(...received), authorize: app ? signer(factory, app.id) : async () => {} };
}

function registration(app: AppRegistration) {
  return {
    MicrosoftAppId: app.id,
    MicrosoftAppPassword: app.password,
    MicrosoftAppType: app.type,
    MicrosoftAppTenantId: app.tenantId,
  };
}

function signer(factory: ConfigurationServiceClientCredentialFactory, appId: string): Authorize {
  const credentials = factory.createCredentials(appId, connectorAudience, loginEndpoint, true);
  return async (headers) => {
    const known: object = await credentials;
    if (!givesTokens(known)) throw new Error('These credentials give no token for the connector');
    // Cached inside, and renewed before it expires.
    headers.set('authorization', `Bearer ${await known.getToken()}`);
  };
}

function givesTokens(credentials: object): credentials is { getToken(): Promise<string> } {
  return 'getToken' in credentials && typeof credentials.getToken === 'function';
}
