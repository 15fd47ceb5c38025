/** The statement of accessibility that the law asks for. Say here what is so, and nothing that nobody has tried. */
export interface Statement {
  readonly link: string;
  readonly title: string;
  readonly about: (organisation: string) => string;
  readonly how: Section;
  readonly lacks: Section;
  readonly tried: Section;
  readonly tell: Section & { readonly report: string };
  readonly watched: Section & { readonly complain: string };
  readonly dated: string;
}
export interface Section {
  readonly heading: string;
  readonly text: string;
  readonly items?: readonly string[];
}

/** Where the supervising authority takes complaints. */
export const complaints = 'https://www.digg.se/tdosanmalan';

const sv: Statement = {
  link: 'Tillgänglighetsredogörelse',
  title: 'Tillgänglighet för fliken Översikt i Supportkedjan',
  about: (organisation) =>
    `${organisation} står bakom fliken. Den ska kunna användas av alla som arbetar hos oss. Här står hur väl den uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du berättar om fler.`,
  how: {
    heading: 'Hur tillgänglig är fliken?',
    text: 'Fliken är delvis förenlig med lagen. Den är byggd efter standarden EN 301 549 och riktlinjerna WCAG 2.1 på nivå AA, men alla krav har inte prövats. Därför säger vi inte att den är helt förenlig.',
  },
  lacks: {
    heading: 'Det här har brister eller är inte prövat',
    text: 'Vi har inte hittat några fel som står kvar, men det här vet vi inte tillräckligt om:',
    items: [
      'Ingen som använder skärmläsare i sin vardag har prövat fliken, och den är inte prövad med NVDA, JAWS, VoiceOver eller talstyrning.',
      'Text som människor har skrivit visas som den är. Skriver någon på ett annat språk märks inte språket upp, så en skärmläsare kan läsa det med fel uttal (WCAG 3.1.2).',
      'Egna inställningar för avstånd mellan rader, ord och bokstäver är inte prövade (WCAG 1.4.12).',
      'Formulären på ett ärendes kort ritas av Microsofts programdel för adaptiva kort. Hur den läser upp fel i ett fält har vi inte prövat (WCAG 3.3.1).',
    ],
  },
  tried: {
    heading: 'Så har vi prövat',
    text: 'Bedömningen är en självskattning med hjälp av automatiska prov, som körs varje gång något ändras:',
    items: [
      'Varje sida granskas med verktyget axe-core, på svenska och engelska, i ljust och mörkt tema och i högkontrast.',
      'Varje sida visas i 320 bildpunkters bredd, som motsvarar 400 procents förstoring, utan att behöva rullas i sidled.',
      'Listan och kedjorna används med enbart tangentbord.',
      'Webbläsaren i proven är Chromium. Andra webbläsare är inte prövade.',
    ],
  },
  tell: {
    heading: 'Berätta om du stöter på hinder',
    text: 'Skicka in det som ett ärende, så kommer det till rätt person i din kommun. Du kan också vända dig till kommunens administratör för Supportkedjan: skriv ”vem är administratör i” och kommunens namn till boten i Teams, så får du veta vem det är. Be om innehållet på ett annat sätt om du behöver det.',
    report: 'Berätta om ett hinder',
  },
  watched: {
    heading: 'Tillsyn',
    text: 'Myndigheten för digital förvaltning, Digg, ser till att lagen följs. Är du inte nöjd med hur vi tar hand om det som du har berättat kan du anmäla det dit.',
    complain: 'Anmäl till Digg (öppnas i ett nytt fönster)',
  },
  dated: 'Bedömd och senast ändrad den 24 november 2026. Gäller fliken, inte Teams som den visas i, och inte dokument som boten skapar.',
};
const en: Statement = {
  link: 'Statement of accessibility',
  title: 'Accessibility of the tab Overview in Supportkedjan',
  about: (organisation) =>
    `${organisation} stands behind the tab. Everyone who works with us should be able to use it. Here is how well it meets the Swedish act on accessibility to digital public services, what we know to fall short, and how you tell us of more.`,
  how: {
    heading: 'How accessible is the tab?',
    text: 'The tab conforms to the act in part. It is built by the standard EN 301 549 and the guidelines WCAG 2.1 at level AA, but not every requirement has been tried. So we do not say that it conforms in full.',
  },
  lacks: {
    heading: 'What falls short or has not been tried',
    text: 'We have found no fault that remains, but of this we do not know enough:',
    items: [
      'Nobody who uses a screen reader every day has tried the tab, and it has not been tried with NVDA, JAWS, VoiceOver or voice control.',
      'What people have written is shown as it is. Where someone writes in another language that is not marked, so a screen reader may pronounce it wrongly (WCAG 3.1.2).',
      'Settings of one’s own for the space between lines, words and letters have not been tried (WCAG 1.4.12).',
      'The forms on a case’s card are drawn by Microsoft’s component for adaptive cards. How it reads out a fault in a field we have not tried (WCAG 3.3.1).',
    ],
  },
  tried: {
    heading: 'How we have tried it',
    text: 'This is an assessment of our own, helped by automatic tests that run each time something changes:',
    items: [
      'Each page is examined with the tool axe-core, in Swedish and English, in the light and dark themes and in high contrast.',
      'Each page is shown 320 pixels wide, as at 400 per cent magnification, with no need to scroll sideways.',
      'The list and the chains are used with the keyboard alone.',
      'The browser in the tests is Chromium. Other browsers have not been tried.',
    ],
  },
  tell: {
    heading: 'Tell us if you meet an obstacle',
    text: 'Send it in as a case, and it comes to the right person in your municipality. You can also turn to the municipality’s administrator of Supportkedjan: write “who is administrator in” and the municipality’s name to the bot in Teams to learn who that is. Ask for the content in another form if you need it.',
    report: 'Tell of an obstacle',
  },
  watched: {
    heading: 'Supervision',
    text: 'The Agency for Digital Government, Digg, sees to it that the act is followed. If you are not content with how we take care of what you have told us, you can complain to them.',
    complain: 'Complain to Digg (opens in a new window)',
  },
  dated: 'Assessed and last changed on 24 November 2026. This is about the tab, not about Teams around it, nor about documents that the bot makes.',
};

export const statements: Readonly<Record<'sv' | 'en', Statement>> = { sv, en };
