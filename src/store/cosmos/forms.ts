import type { FormKey, OpenForm } from '../../app/ports.js';
import type { Access } from './access.js';
import { guardOf } from './cases.js';
import type { Fields, Stored } from './client.js';
import { caseId, inCase, rewritten, without, type CaseFields, type FormField, type NoticeFields } from './documents.js';
import type { Heads } from './heads.js';

type Read = Stored<Fields & (CaseFields | NoticeFields)>;
type Due = Stored<NoticeFields> & { readonly due: number };

const rounds = 8;

/** Open forms lie with their case, so that a turn knows of them without asking; the notices that they hold back are late. */
export function createForms(db: Access, heads: Heads) {
  async function find({ case: number, person }: FormKey): Promise<OpenForm | null> {
    const form = (await db.read<CaseFields>(inCase(number), caseId))?.forms[person];
    return form ? { case: number, person, verb: form.verb, until: form.until } : null;
  }

  /**
   * Puts `form` in the place of the person's present one, and gives their notices their new times. Resolves with whether there
   * are any that were not held back.
   */
  async function change({ case: number, person }: FormKey, form: Omit<FormField, 'held'> | null): Promise<boolean> {
    const text = `SELECT * FROM c WHERE c.id = '${caseId}' OR (c.kind = 'notice' AND c["to"] = @person AND IS_DEFINED(c.due))`;
    for (let round = 0; round < rounds; round += 1) {
      const rows = await db.query<Read>(inCase(number), { text, values: { person } });
      const before = rows.find((row) => row.kind !== 'notice') ?? null;
      const present = before?.forms[person];
      if (!form && !present) return false;
      const notices = rows.filter((row): row is Read & Due => row.kind === 'notice');
      const changed = notices.filter(({ due }) => (form ? due < form.until : due === present?.until));
      const open = without(before?.forms ?? {}, person);
      const forms = form ? { ...open, [person]: { ...form, held: notices.length > 0 } } : open;
      const after = before ? { ...before, forms } : unborn(number, forms);
      const outcome = await db.guarded<CaseFields>(inCase(number), [
        guardOf(after, before),
        ...changed.map((notice) => rewritten(notice, { ...notice, due: form?.until ?? 0 })),
      ]);
      if (!('etag' in outcome)) continue;
      heads.keep(number, { ...after, _etag: outcome.etag });
      return notices.some(({ due }) => due !== present?.until);
    }
    throw new Error(`The form on ${number} could not be written: its case kept changing.`);
  }

  return {
    find,
    open: ({ verb, until, ...key }: OpenForm) => change(key, { verb, until }),
    close: async (key: FormKey) => void (await change(key, null)),
  };
}

/** A report's form is open before there is a case. */
function unborn(number: CaseFields['case'], forms: CaseFields['forms']): CaseFields {
  return { id: caseId, case: number, kind: 'unborn', version: 0, tiers: 0, forms };
}
