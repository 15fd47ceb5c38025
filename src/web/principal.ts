import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { IncomingHttpHeaders } from 'node:http';
import { guid, personId, type PersonId } from '../domain/ids.js';

/** Whoever asks, as far as the web edge has made sure of it. */
export interface Principal {
  readonly person: PersonId;
  readonly tenantId: string;
  /** Empty where nothing says it. */
  readonly name: string;
  /** Milliseconds since 1970: until then they are known to be who they are. */
  readonly until: number;
}

/** null: nobody who may be let in. Rejects while that cannot be found out. */
export type Identify = (headers: IncomingHttpHeaders) => Promise<Principal | null>;

export interface Registration {
  readonly id: string;
  readonly domain: string | null;
}

interface Deps {
  readonly app: Registration;
  readonly tenants: () => readonly string[];
  readonly nowMs: () => number;
  /** Those that tokens are signed with. */
  readonly keys?: JWTVerifyGetKey;
}

const authority = 'https://login.microsoftonline.com';
/** What the Teams client is allowed to ask the app for in its user's name. */
const scope = 'access_as_user';
/** Clocks differ. */
const leewaySeconds = 60;

/** Entra's own keys, the same for all tenants: asked for at the first token, kept, and asked for again when a new one is used. */
function entraKeys(): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(`${authority}/common/discovery/v2.0/keys`));
}

/** Lets in whoever brings a token that Entra has made for this app, for a person of an allowed tenant. */
export function createTokenIdentity({ app, tenants, nowMs, keys = entraKeys() }: Deps): Identify {
  const audience = audiencesOf(app);

  return async function identify({ authorization = '' }) {
    const [, token] = /^Bearer ([\w.-]{1,16000})$/i.exec(authorization) ?? [];
    if (token === undefined) return null;
    const allowed = tenants();
    const checks = {
      algorithms: ['RS256'],
      audience,
      issuer: allowed.flatMap(issuersOf),
      clockTolerance: leewaySeconds,
      requiredClaims: ['exp', 'tid', 'oid'],
      currentDate: new Date(nowMs()),
    };
    try {
      const { payload } = await jwtVerify(token, keys, checks);
      return principalIn(payload);
    } catch (error) {
      if (isRefusal(error)) return null;
      throw error;
    }
  };
}

/** Entra writes the app's id in its newer tokens, and the app's address in its older. No other host may stand in that. */
function audiencesOf({ id, domain }: Registration): string[] {
  const addresses = domain === null ? [] : [`api://${domain}/${id}`, `api://${domain}/botid-${id}`];
  return [id, id.toLowerCase(), `api://${id}`, `api://botid-${id}`, ...addresses];
}

function issuersOf(tenantId: string): string[] {
  return [`${authority}/${tenantId}/v2.0`, `https://sts.windows.net/${tenantId}/`];
}

/** An app's own token has no scope, and nobody stands behind it. */
function principalIn({ iss = '', exp = 0, tid, oid, name, scp }: JWTPayload): Principal | null {
  if (typeof tid !== 'string' || typeof oid !== 'string' || !guid.test(tid) || !guid.test(oid)) return null;
  if (!issuersOf(tid.toLowerCase()).includes(iss)) return null;
  if (typeof scp !== 'string' || !scp.split(' ').includes(scope)) return null;
  const known = typeof name === 'string' ? name.slice(0, 100) : '';
  return { person: personId(tid, oid), tenantId: tid.toLowerCase(), name: known, until: exp * 1000 };
}

/** All that is wrong with a token; that Entra's keys cannot be had is not. */
function isRefusal(error: unknown): boolean {
  return error instanceof errors.JOSEError && /^ERR_(JWT|JWS|JOSE_ALG|JOSE_NOT|JWKS_NO_MATCHING|JWKS_MULTIPLE)/.test(error.code);
}
