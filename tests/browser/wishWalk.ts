import type { Browser } from 'playwright-core';
import type { OrganisationFile } from '../../src/organisation/file.js';
import type { Addresses } from './walkthrough.js';
import { channelName } from '../../src/playground/windows.js';
import { chat, openWindow, withWords, type Chat } from './playground.js';

/**
 * The sample with groups so small that the chat windows are enough: the member from Boden and the itLead recommend, Boden's
 * businessLead decides alone in the steeringGroup, and Luleå's lokal IT is the systemOwner.
 */
export function withSmallGroups(sample: OrganisationFile): OrganisationFile {
  const holderOf = (role: string, municipality: string) => {
    const held = sample.roles.find((each) => each.role === role && each.municipality === municipality && !each.deputyFor);
    if (!held) throw new Error(`The sample has no ${role} in ${municipality}`);
    return held.person;
  };
  const fromBoden = new Set(sample.people.filter(({ municipality }) => municipality === 'BOD').map(({ objectId }) => objectId));
  const others = sample.roles.filter(({ role, person }) => {
    if (role === 'managementGroup') return fromBoden.has(person);
    return role !== 'steeringGroup' && role !== 'systemOwner';
  });
  const decider = holderOf('businessLead', 'BOD');
  const from = '2022-06-01';
  return {
    ...sample,
    roles: [
      ...others,
      { role: 'steeringGroup', person: decider, from },
      { role: 'systemOwner', person: holderOf('localIt', 'LUL'), from },
    ],
    groups: { steeringGroup: { chair: decider, quorum: 1 } },
  };
}

export interface Walked {
  readonly number: string;
  /** As Markdown. */
  readonly minutes: string;
}

/**
 * Carries a wish from an employee to a confirmed delivery: compiled, prepared, recommended, decided on, funded, ordered.
 * Resolves with its number and the minutes of the decision on it. Rejects at the first thing that does not happen.
 */
export async function walkWish(browser: Browser, addresses: Addresses): Promise<Walked> {
  const open = async (id: keyof Addresses) => chat(await openWindow(browser, addresses[id]));
  const employee = await open('employee');
  const lead = await open('business-lead');
  const itLead = await open('it-lead');
  const member = await open('group');
  const decider = await open('neighbour');
  const owner = await open('local-it');

  await chat(member.page, channelName).say('koppla kanal');
  const number = await wish(employee);
  await compile(lead);
  await withWords(lead, 'Begär eskalering', 'Motivering', 'Många har önskat det, och det gäller alla kommuner.');
  await prepare(itLead);
  await withWords(itLead, 'Begär eskalering', 'Motivering', 'Leverantören kan göra det i vår.');
  await withWords(member, 'Tillstyrk', 'Motivering', 'Det minskar samtalen till kundtjänst.');
  await withWords(itLead, 'Tillstyrk', 'Motivering', 'Tekniken finns redan.');
  await decider.waitForText('rekommendation: Tillstyrk');
  await withWords(decider, 'Bifall', 'Motivering', 'Det här ska vi ha.');
  await layBasis(decider);
  const minutes = await minutesFrom(decider);
  await owner.waitForText('250\u00a0000\u00a0kr');
  await withWords(owner, 'Bevilja medel', 'Motivering', 'Ryms i nämndens reserv.');
  await itLead.press('Godkänn');
  await withWords(itLead, 'Beställ', 'Leverantörens ärendenummer', 'CR-4711');
  await employee.waitForText('beställt hos leverantören');
  await withWords(itLead, 'Levererat', 'Kommentar', 'I testmiljön sedan i går.');
  await employee.waitForText('levererat och provas nu');
  await withWords(itLead, 'Godkänn leveransen', 'Vad gjordes?', 'Ansökan sparas var tionde sekund.');
  await employee.press('Bekräfta lösning');
  await employee.waitForText('Avslutat');
  return { number, minutes };
}

/** Has the minutes made by the button on the wish's card, and follows the link to them. */
async function minutesFrom(person: Chat): Promise<string> {
  await person.press('Protokoll');
  await person.waitForText('Klart: Protokoll');
  return (await fetch(await person.linkOf('Ladda ner Markdown'))).text();
}

async function wish(employee: Chat): Promise<string> {
  await employee.say('Spara ansökan medan man skriver, så att inget går förlorat');
  await employee.choose('Vem gäller det?', 'Förändringsönskemål');
  await employee.choose('E-tjänst', 'Blanketter och formulär (plattformen)');
  await employee.press('Skicka in');
  await employee.waitForText('finns hos');
  const [number] = /[A-Z]{3}-\d{2}-\d{4,}/.exec(await employee.lastCard().innerText()) ?? [];
  if (!number) throw new Error('The receipt has no case number');
  return number;
}

async function compile(lead: Chat): Promise<void> {
  await lead.press('Sammanställ');
  await lead.fill('Nytta', 'Ingen behöver börja om, och färre ringer.');
  await lead.fill('Hur brådskande och varför', 'Före skolvalet i februari, då de flesta ansöker.');
  await lead.press('Sammanställ');
  await lead.waitForText('Före skolvalet');
}

async function prepare(itLead: Chat): Promise<void> {
  await itLead.press('Bered');
  await itLead.choose('Insats', 'M');
  await itLead.fill('Kostnad i kronor', '250 000');
  await itLead.choose('Klass', 'Kräver extra medel, även systemägaren beslutar');
  await itLead.press('Bered');
  await itLead.waitForText('250\u00a0000\u00a0kr');
}

async function layBasis(decider: Chat): Promise<void> {
  await decider.press('Ta fram underlag');
  await decider.fill('Underlag', 'Åtta av tio avbryter ansökan minst en gång.');
  await decider.fill('Kostnad i kronor', '250 000');
  await decider.fill('Rekommendation', 'Styrgruppen rekommenderar att medlen beviljas.');
  await decider.press('Ta fram underlag');
}
