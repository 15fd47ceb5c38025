/** The words of the page itself; roles, states and people are put into words by the bot. */
export interface RolesWords {
  readonly title: string;
  readonly lead: string;
  readonly search: string;
  readonly find: string;
  readonly clear: string;
  readonly found: (count: number) => string;
  readonly results: string;
  readonly municipalities: string;
  readonly choose: string;
  readonly change: string;
  readonly close: string;
  readonly contact: string;
  readonly andMore: (count: number) => string;
  readonly nobodyHere: string;
  readonly gone: string;
  readonly changed: string;
  readonly mail: (name: string, address: string) => string;
}

const sv: RolesWords = {
  title: 'Rolldirektoriet', lead: 'Vem som gör vad, och vem som rapporterar till vem. Välj en roll för att se mer.',
  search: 'Sök person, roll eller kommun', find: 'Sök', clear: 'Rensa', found: (count) => (count === 1 ? '1 roll hittades' : `${count} roller hittades`),
  results: 'Träffar', municipalities: 'Kommunerna', choose: 'Välj kommun', change: 'Ändra', close: 'Stäng', contact: 'Kontakt', andMore: (count) => `och ${count} till`,
  nobodyHere: 'Ingen har rollen just nu.', gone: 'Den här rollen finns inte, eller så är den inte din att ändra.',
  changed: 'Rollen har ändrats medan du skriver. Det du skrivit finns kvar.', mail: (name, address) => `${address}, e-post till ${name}`,
};
const en: RolesWords = {
  title: 'The role directory', lead: 'Who does what, and who reports to whom. Choose a role to see more.',
  search: 'Search person, role or municipality', find: 'Search', clear: 'Clear', found: (count) => (count === 1 ? '1 role found' : `${count} roles found`),
  results: 'Found', municipalities: 'The municipalities', choose: 'Choose a municipality', change: 'Change', close: 'Close', contact: 'Contact', andMore: (count) => `and ${count} more`,
  nobodyHere: 'Nobody has the role just now.', gone: 'There is no such role, or it is not yours to change.',
  changed: 'The role has changed while you write. What you have written is kept.', mail: (name, address) => `${address}, e-mail to ${name}`,
};

export const rolesWords: Readonly<Record<'sv' | 'en', RolesWords>> = { sv, en };
