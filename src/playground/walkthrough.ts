import type { Organisation } from '../domain/organisation.js';
import { bindChannel, channelName, type PlaygroundWindow, type WindowId, type Words } from './windows.js';

/** One step of following a case: in whose window, what to do, and what to write where something is written. */
export interface WalkthroughStep {
  readonly window: PlaygroundWindow;
  readonly text: Words;
  readonly say?: string;
}

/** A case from report to confirmed solution. Empty where the organisation lacks someone or something on the way. */
export function walkthroughOf(organisation: Organisation, windows: readonly PlaygroundWindow[]): readonly WalkthroughStep[] {
  // A municipality's own service would stop there: only a fault in the platform climbs out.
  const service = organisation.services.find(({ municipality }) => municipality === null)?.name;
  if (service === undefined) return [];
  const steps = plan.flatMap(({ by, say, text }) => {
    const window = windows.find(({ id }) => id === by);
    const words = { sv: text.sv.replace('{service}', service), en: text.en.replace('{service}', service) };
    return window ? [{ window, text: words, ...(say ? { say: say === 'suggested' ? window.firstMessage : say } : {}) }] : [];
  });
  return steps.length === plan.length ? steps : [];
}

interface PlannedStep {
  readonly by: WindowId;
  readonly text: Words;
  /** `suggested`: the first message that the window suggests. */
  readonly say?: string;
}

/** Buttons stand in quotation marks, as the person reads them on the card: the bot speaks Swedish from the start. */
const plan: readonly PlannedStep[] = [
  {
    by: 'group',
    say: bindChannel,
    text: {
      sv: `Öppna kanalen ”${channelName}” till vänster, klistra in raden och tryck ”Post”. Nu vet Supportkedjan var gruppen finns.`,
      en: `Open the channel “${channelName}” on the left, paste the line and press “Post”. Supportkedjan now knows where the group is.`,
    },
  },
  {
    by: 'employee',
    say: 'suggested',
    text: {
      sv: 'Skriv raden. På kortet som kommer väljer du ”Medborgare” och e-tjänsten ”{service}”. Tryck ”Skicka in”.',
      en: 'Write the line. On the card that comes, choose “Medborgare” (citizen) and the e-service “{service}”. Press “Skicka in” (send).',
    },
  },
  {
    by: 'first-line',
    text: {
      sv: 'Ärendet ligger i chatten. Tryck ”Ta ärendet” och sedan ”Begär eskalering”. Skriv varför det behöver gå vidare.',
      en: 'The case is in the chat. Press “Ta ärendet” (take), then “Begär eskalering” (ask to escalate), and write why.',
    },
  },
  {
    by: 'business-lead',
    text: {
      sv: 'Ärendet har kommit ett steg upp. Tryck ”Lämna vidare”, välj Lokal IT och skriv varför.',
      en: 'The case is one step up. Press “Lämna vidare” (hand over), choose Lokal IT and write why.',
    },
  },
  {
    by: 'local-it',
    text: {
      sv: 'Tryck ”Ta ärendet” och sedan ”Begär eskalering”: felet ligger utanför kommunen, så någon behöver godkänna.',
      en: 'Press “Ta ärendet”, then “Begär eskalering”: the fault lies outside the municipality, so someone must approve.',
    },
  },
  {
    by: 'business-lead',
    text: {
      sv: 'Läs varför lokal IT vill ha hjälp och tryck ”Godkänn”.',
      en: 'Read why local IT wants help and press “Godkänn” (approve).',
    },
  },
  {
    by: 'group',
    text: {
      sv: `Kanalen ”${channelName}” visar ärendet. Tryck ”Ta ärendet” på kortet. Under kortet står sedan vem som tog det.`,
      en: `The channel “${channelName}” shows the case. Press “Ta ärendet” on the card. Below it stands who took it.`,
    },
  },
  {
    by: 'group',
    text: {
      sv: 'Öppna ”Personal Chat” till vänster. Tryck ”Löst” på ärendets kort och skriv vad som gjordes.',
      en: 'Open “Personal Chat” on the left. Press “Löst” (solved) on the case’s card and write what was done.',
    },
  },
  {
    by: 'employee',
    text: {
      sv: 'Anna får veta vad som gjordes. Tryck ”Bekräfta lösning”: ärendet är klart.',
      en: 'Anna is told what was done. Press “Bekräfta lösning” (confirm): the case is closed.',
    },
  },
];
