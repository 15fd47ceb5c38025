import type { Verb } from '../../src/domain/commands.js';

/** What people write, in a demonstration's cases. */
export const firstNames = [
  'Anna', 'Per', 'Karin', 'Lars', 'Eva', 'Nils', 'Maria', 'Jan', 'Sara', 'Olof', 'Inga', 'Erik', 'Aino', 'Biret', 'Johan', 'Linnea',
] as const;

export const titles = [
  'bilagor försvinner på sista sidan',
  'kan inte logga in med BankID',
  'e-postbekräftelsen kommer inte fram',
  'felmeddelande när man skickar in',
  'fel uppgifter är förifyllda',
  'sidan laddar inte klart i mobilen',
  'ärendet syns inte på Mina sidor',
  'betalningen gick igenom men ärendet saknas',
  'texten på första sidan är gammal',
  'handläggaren ser inte ansökan',
  'önskemål om att kunna spara ett utkast',
  'önskemål om påminnelse innan tiden går ut',
] as const;

export const descriptions = [
  'En medborgare ringde i morse. Det hände två gånger, i Edge och i Chrome.',
  'Gäller flera personer sedan i går eftermiddag. Skärmbild finns hos mig.',
  'Det fungerade förra veckan. Inget har ändrats hos oss vad jag vet.',
  'Händer varje gång man går tillbaka ett steg och sedan framåt igen.',
  'Vi har provat att rensa cache och byta webbläsare, samma resultat.',
  '',
] as const;

/** Why a case goes on to somebody else. */
export const reasons = [
  'Går inte att återskapa här. Samma sak enligt grannkommunen.',
  'Behöver ses över av någon med tillgång till systemet.',
  'Det verkar höra ihop med gårdagens uppdatering.',
] as const;

/** What is said with what else is done. */
export const wordsFor: { readonly [V in Verb]?: readonly string[] } = {
  ask: ['Vilken webbläsare, och ungefär vilken tid hände det?', 'Går det att skicka det exakta felmeddelandet?'],
  answer: ['Det var i Edge, strax efter lunch.', 'Det står bara ”Något gick fel”.'],
  comment: ['Samma sak för en till som ringde nyss.', 'Jag provar igen i eftermiddag.'],
  resolve: ['Rättat i inställningarna och provat med den som ringde.', 'Tjänsten är omstartad. Det fungerar igen.'],
  reopen: ['Det hände igen i dag.', 'Fungerar i Chrome, men inte i Edge.'],
  decline: ['Prova först att spara om formuläret, det brukar hjälpa.', 'Det går att rätta i kommunens egna inställningar.'],
  return: ['Det här är kommunens egen inställning.', 'Vi ser inget fel i plattformen. Kan ni prova en gång till?'],
  contactSupplier: ['LEV-4711', 'LEV-4802'],
  noteSupplierAnswer: ['Leverantören har rättat felet i nattens version.', 'Leverantören behöver ingenting mer av oss.'],
  withdraw: ['Det löste sig.'],
};

/** Why a wish is approved. */
export const motives = [
  'Det sparar tid i alla kommuner.',
  'Nyttan är tydlig och kostnaden rimlig.',
  'Många har frågat efter det, och leverantören kan bygga det i år.',
] as const;
