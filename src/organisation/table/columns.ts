/** What a table of roles can say of an appointment, in the order of an export. */
export const columns = ['role', 'municipality', 'name', 'email', 'objectId', 'tenantId', 'deputyFor', 'from', 'to'] as const;
export type Column = (typeof columns)[number];

/** The headings of an export. */
export const headings: Readonly<Record<Column, string>> = {
  role: 'Roll',
  municipality: 'Kommun',
  name: 'Namn',
  email: 'E-post',
  objectId: 'Objekt-id',
  tenantId: 'Klient-id',
  deputyFor: 'Ersätter',
  from: 'Från och med',
  to: 'Till och med',
};

/** What people and other systems call them besides; spaces, hyphens and case do not count. */
const alsoCalled: Readonly<Record<Column, readonly string[]>> = {
  role: ['role'],
  municipality: ['municipality'],
  name: ['name', 'person'],
  email: ['email', 'epostadress'],
  objectId: ['objectId', 'entraObjectId'],
  tenantId: ['tenantId', 'tenant', 'klientorganisation'],
  deputyFor: ['deputyFor', 'ersättareFör'],
  from: ['from', 'från'],
  to: ['to', 'till'],
};

const byHeading = new Map(columns.flatMap((column) => [headings[column], ...alsoCalled[column]].map((text) => [lettersOf(text), column])));

export function columnOf(heading: string): Column | undefined {
  return byHeading.get(lettersOf(heading));
}

function lettersOf(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[^\p{L}]/gu, '');
}
