import type { Texts } from './type.js';

const roles: Texts['roles'] = {
  firstLine: 'Kundtjänst',
  businessLead: 'Förvaltningsledare verksamhet',
  localIt: 'Lokal IT',
  eServiceCoordinator: 'Lokal e-tjänstesamordnare',
  administrator: 'Administratör',
  eServiceDeveloper: 'Utvecklare e-tjänster',
  itLead: 'Förvaltningsledare IT',
  managementGroup: 'Utvecklings- och förvaltningsgruppen',
  steeringGroup: 'Styrgruppen',
  systemOwner: 'Systemägare',
  supplier: 'Leverantör',
};

/** Roles by name, in sentences, and by what they do here. */
export const roleTexts: Pick<Texts, 'roles' | 'roleInSentence' | 'duties'> = {
  roles,
  roleInSentence: {
    ...roles,
    eServiceCoordinator: 'den lokala e-tjänstesamordnaren',
    administrator: 'administratören',
    eServiceDeveloper: 'utvecklaren av e-tjänster',
    managementGroup: 'utvecklings- och förvaltningsgruppen',
    steeringGroup: 'styrgruppen',
    systemOwner: 'systemägaren',
    supplier: 'leverantören',
  },
  duties: {
    firstLine: 'Ärenden från medborgare kommer först till dig. Du tar dem, löser dem eller begär eskalering.',
    businessLead: 'Ärenden från kommunens medarbetare kommer till dig. Du godkänner det som ska lämna kommunen.',
    localIt: 'Kollegor lämnar ärenden till dig när det gäller inloggning, nät och kopplingar till andra system.',
    eServiceCoordinator: 'Kollegor lämnar önskemål till dig om hur kommunens e-tjänster kan bli bättre.',
    administrator: 'Kollegor lämnar ärenden till dig när det gäller behörigheter och systemdata.',
    eServiceDeveloper: 'Kollegor lämnar ärenden till dig när kommunens egna e-tjänster behöver rättas eller byggas ut.',
    itLead: 'Ärenden som har lämnat kommunerna kommer till dig. Du godkänner det som ska till leverantören.',
    managementGroup: 'Du arbetar i den gemensamma kön tillsammans med förvaltningsledaren för IT.',
    steeringGroup: 'Större önskemål kommer till er för beslut.',
    systemOwner: 'Frågor om pengar och avtal kommer till dig, och det som ingen annan kan ta emot.',
    supplier: 'Fel i själva systemet kommer till dig.',
  },
};
