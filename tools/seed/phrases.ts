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

export const reasons = [
  'Går inte att återskapa här. Samma sak enligt grannkommunen.',
  'Behöver ses över av någon med tillgång till systemet.',
  'Rättat i inställningarna och provat med den som ringde.',
  'Vilken webbläsare, och ungefär vilken tid hände det?',
  'Det var i Edge, strax efter lunch.',
  'Det verkar höra ihop med gårdagens uppdatering.',
  'LEV-4711',
] as const;

/** Why a wish is approved. */
export const motives = [
  'Det sparar tid i alla kommuner.',
  'Nyttan är tydlig och kostnaden rimlig.',
  'Många har frågat efter det, och leverantören kan bygga det i år.',
] as const;
