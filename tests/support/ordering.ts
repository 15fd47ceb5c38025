import type { Chain } from '../../src/domain/organisation.js';
import type { Day } from '../../src/domain/ids.js';
import { day } from '../../src/domain/ids.js';
import { does, given, type Act, type Scenario } from './cases.js';
import { chains, LUL, organisationWith, type Staff } from './organisation.js';

const [citizen, internal] = chains;
/** A wish that nobody votes on: from the businessLead over the itLead to the supplier. */
const change: Chain = {
  id: 'change',
  name: 'Förändringsönskemål',
  steps: [
    { roles: ['businessLead'], help: [] },
    { roles: ['itLead'], help: [], approvedBy: 'businessLead' },
    { roles: ['supplier'], help: [], approvedBy: 'itLead' },
  ],
};

export const deputised: Staff = { itLead: ['it-lead', { name: 'dep', deputyFor: 'it-lead' }] };

/** A wish that `bo` supports has come to the supplier's step, the only way that it does in these tests. Monday 2 March 2026. */
export function wishAtSupplier(staff: Staff = {}): Scenario {
  const directory = organisationWith(staff, internal ? [citizen, internal, change] : [citizen, change]);
  return given({ kind: 'change', title: 'Mörkt läge', directory })
    .and('bo', { verb: 'support', input: { municipality: LUL, name: 'Bo' } })
    .and('business-lead', does.requestEscalation)
    .and('it-lead', does.requestEscalation);
}

const dayOr = (until: string | null): Day | null => (until === null ? null : day(until));
export const order = (until: string | null, words = 'BEST-12'): Act => ({ verb: 'order', input: { words, until: dayOr(until) } });
export const move = (until: string | null, words = ''): Act => ({ verb: 'movePromise', input: { words, until: dayOr(until) } });
