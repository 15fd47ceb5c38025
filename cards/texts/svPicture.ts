import type { PictureTexts } from './pictureType.js';

export const picture: PictureTexts = {
  states: { vacant: 'Vakant', deputised: 'Ersättare', unfilled: 'Ingen utsedd', outside: 'Finns inte i Teams' },
  vacant: (n) => (n === 1 ? '1 vakant roll' : `${n} vakanta roller`),
  deputised: (n) => (n === 1 ? '1 roll med ersättare' : `${n} roller med ersättare`),
  reportsTo: (role) => `Rapporterar till ${role}`,
  contact: (role) => `${role} har kontakten.`,
  source: (section) => `Förvaltningsorganisation, avsnitt ${section}`,
  inEach: (role, municipalities) => (municipalities === 1 ? `${role} i kommunen` : `${role} i ${municipalities} kommuner`),
};
