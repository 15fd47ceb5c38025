import type { OrderButtons, OrderEvents, OrderRefusals, OrderTexts, OrderWords } from './ordersType.js';

/** What is ordered from the supplier. */
export const orders: OrderTexts = {
  months: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  news: {
    ordered: (day) => (day ? `Önskemålet är beställt hos leverantören och utlovat till ${day}.` : 'Önskemålet är beställt hos leverantören.'),
    promised: (day) => `Leverantören har lovat att leverera ${day}.`,
    moved: (day) => `Leverantören har flyttat dagen till ${day}.`,
    unpromised: () => 'Leverantören kan inte längre säga vilken dag önskemålet blir klart.',
    delivered: () => 'Önskemålet är levererat och provas nu.',
    rejected: () => 'Leveransen höll inte måttet, så leverantören gör klart det som saknas.',
    accepted: () => 'Önskemålet är infört.',
  },
  reference: 'Beställt hos leverantören',
  promised: 'Utlovat',
  noDay: 'inget datum än',
  overdue: (day) => `${day}, men det tar lite längre tid`,
  delivered: 'Levererat',
  accepted: 'Godkänt',
  dayField: 'Utlovat datum (lämna tomt om inget är lovat)',
  newDayField: 'Nytt utlovat datum (lämna tomt om inget är lovat)',
  tryHint: 'Godkänn om allt fungerar, så får rapportören bekräfta. Underkänn annars, så är beställningen öppen igen.',
  missed: (day) => `Leveransen var utlovad till ${day}, men har inte kommit`,
  missedHint: 'Hör med leverantören. Ändra sedan datumet, eller notera att det är levererat.',
};

export const orderButtons: OrderButtons = {
  order: 'Beställ',
  movePromise: 'Ändra utlovat datum',
  noteDelivery: 'Levererat',
  acceptDelivery: 'Godkänn leveransen',
  rejectDelivery: 'Underkänn leveransen',
};

export const orderWords: OrderWords = {
  order: { label: 'Leverantörens ärendenummer', hint: 'Numret som leverantören gav dig' },
  movePromise: { label: 'Motivering (om du vill)', hint: 'Varför ändras dagen? Alla som har önskat det får läsa' },
  noteDelivery: { label: 'Kommentar (om du vill)', hint: 'Vad har levererats, och hur provas det?' },
  acceptDelivery: { label: 'Vad gjordes?', hint: 'Alla som har önskat det får läsa, och rapportören bekräftar att det fungerar' },
  rejectDelivery: { label: 'Motivering', hint: 'Vad fungerar inte, och vad behöver leverantören göra?' },
};

export const orderEvents: OrderEvents = {
  ordered: (by) => `${by} beställde av leverantören`,
  promiseMoved: (by) => `${by} ändrade det utlovade datumet`,
  promisePassed: () => 'Det utlovade datumet passerade, och den som ansvarar påmindes',
  deliveryNoted: (by) => `${by} noterade att det är levererat`,
  deliveryRejected: (by) => `${by} underkände leveransen`,
  deliveryAccepted: (by) => `${by} godkände leveransen`,
};

export const orderThread: OrderEvents = {
  ordered: (by) => `${by} har beställt av leverantören.`,
  promiseMoved: (by) => `${by} har ändrat det utlovade datumet.`,
  promisePassed: () => 'Det utlovade datumet har passerat, och den som ansvarar är påmind.',
  deliveryNoted: (by) => `${by} har noterat att det är levererat.`,
  deliveryRejected: (by) => `${by} har underkänt leveransen.`,
  deliveryAccepted: (by) => `${by} har godkänt leveransen.`,
};

export const orderRefusals: OrderRefusals = {
  sameDay: 'Det är redan så det är utlovat. Välj en annan dag, eller avbryt.',
};
