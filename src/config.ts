/** What the environment says, checked. Every fault is reported at once, in words. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly sqlitePath: string;
  /** null: the store is the file at `sqlitePath`. */
  readonly cosmos: CosmosAccount | null;
  /** Path of the organisation file that is read into an empty store; null: none. */
  readonly organisation: string | null;
  /** Tenants whose activities are served; null: those of the organisation. */
  readonly allowedTenants: readonly string[] | null;
  readonly logLevel: LogLevel;
  /** The address that others reach the bot by; null: in local mode, where it is the one that it listens on. */
  readonly publicUrl: string | null;
  /** null: local mode. Loopback only, no authentication. */
  readonly app: AppRegistration | null;
}

export interface CosmosAccount {
  readonly endpoint: string;
  readonly database: string;
  /** null: the process's own identity in Entra. */
  readonly key: string | null;
}

/** botbuilder's own names for the bot's registration in Entra. */
export interface AppRegistration {
  readonly id: string;
  readonly password: string;
  readonly type: AppType;
  readonly tenantId: string;
}

const stores = ['sqlite', 'cosmos'] as const;
const appTypes = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type AppType = (typeof appTypes)[number];
type LogLevel = (typeof logLevels)[number];
type Env = Readonly<Record<string, string | undefined>>;

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
const hostName = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function readConfig(env: Env): { readonly config: Config } | { readonly faults: readonly string[] } {
  const faults: string[] = [];
  const config: Config = {
    host: env['HOST'] || '127.0.0.1',
    port: readPort(env['PORT'] || '3978', faults),
    sqlitePath: sqlitePathIn(env),
    cosmos: oneOf('STORE', env['STORE'] || 'sqlite', stores, faults) === 'cosmos' ? readCosmos(env, faults) : null,
    organisation: env['ORGANISATION'] || null,
    allowedTenants: readTenants(env['ALLOWED_TENANTS'], faults),
    logLevel: oneOf('LOG_LEVEL', env['LOG_LEVEL'] || 'info', logLevels, faults),
    publicUrl: env['MicrosoftAppId'] ? readPublicUrl(env, faults) : null,
    app: env['MicrosoftAppId'] ? readApp(env, faults) : null,
  };
  if (!config.app) faults.push(...localModeFaults(env, config.host));
  return faults.length > 0 ? { faults } : { config };
}

function localModeFaults(env: Env, host: string): string[] {
  const faults: string[] = [];
  if (env['NODE_ENV'] === 'production')
    faults.push('NODE_ENV is production but MicrosoftAppId is not set: without it nobody is authenticated. Set MicrosoftAppId.');
  if (!loopback.has(host))
    faults.push(`HOST is "${host}" but MicrosoftAppId is not set: local mode listens on loopback only. Use 127.0.0.1.`);
  if (env['MicrosoftAppPassword']) faults.push('MicrosoftAppPassword is set but MicrosoftAppId is not. Set both or neither.');
  return faults;
}

export function sqlitePathIn(env: Env): string {
  return env['SQLITE_PATH'] || '.data/supportkedjan.db';
}

/** Also without `STORE`: for whoever makes the containers. */
export function readCosmos(env: Env, faults: string[]): CosmosAccount {
  const endpoint = env['COSMOS_ENDPOINT'] ?? '';
  const { protocol = '', hostname = '' } = URL.canParse(endpoint) ? new URL(endpoint) : {};
  if (protocol !== 'https:' && !(protocol === 'http:' && loopback.has(hostname)))
    faults.push(`COSMOS_ENDPOINT is "${endpoint}"; it takes the account's https address (an emulator here may have http).`);
  return { endpoint, database: env['COSMOS_DATABASE'] || 'supportkedjan', key: env['COSMOS_KEY'] || null };
}

function readPort(text: string, faults: string[]): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) faults.push(`PORT is "${text}"; it takes a number from 0 to 65535.`);
  return port;
}

function readTenants(text: string | undefined, faults: string[]): readonly string[] | null {
  if (!text) return null;
  const tenants = text.split(/[\s,;]+/).filter(Boolean);
  for (const tenant of tenants)
    if (!guid.test(tenant)) faults.push(`ALLOWED_TENANTS holds "${tenant}"; each must be a tenant id (a GUID).`);
  return tenants.map((tenant) => tenant.toLowerCase());
}

/** Links on cards begin with it. */
function readPublicUrl(env: Env, faults: string[]): string {
  const host = env['BOT_DOMAIN'] ?? '';
  if (!hostName.test(host)) faults.push(`BOT_DOMAIN is "${host}"; it takes the host name that the bot answers on, for example bot.kommun.example.`);
  return `https://${host}`;
}

function readApp(env: Env, faults: string[]): AppRegistration {
  const type = oneOf('MicrosoftAppType', env['MicrosoftAppType'] || 'SingleTenant', appTypes, faults);
  const app = {
    id: env['MicrosoftAppId'] ?? '',
    password: env['MicrosoftAppPassword'] ?? '',
    type,
    tenantId: env['MicrosoftAppTenantId'] ?? '',
  };
  if (!guid.test(app.id)) faults.push(`MicrosoftAppId is "${app.id}"; it takes the registration's application id (a GUID).`);
  if (type !== 'UserAssignedMSI' && !app.password) faults.push(`MicrosoftAppPassword is missing; ${type} needs it.`);
  if (type !== 'MultiTenant' && !guid.test(app.tenantId))
    faults.push(`MicrosoftAppTenantId is "${app.tenantId}"; ${type} needs the home tenant's id (a GUID).`);
  return app;
}

function oneOf<T extends string>(name: string, text: string, choices: readonly [T, ...T[]], faults: string[]): T {
  const found = choices.find((choice) => choice === text);
  if (!found) faults.push(`${name} is "${text}"; it takes one of ${choices.join(', ')}.`);
  return found ?? choices[0];
}
