import type { PictureTexts } from './pictureType.js';

export const picture: PictureTexts = {
  states: { vacant: 'Vacant', deputised: 'Deputy', unfilled: 'Nobody appointed', outside: 'Not in Teams' },
  vacant: (n) => (n === 1 ? '1 vacant role' : `${n} vacant roles`),
  deputised: (n) => (n === 1 ? '1 role with a deputy' : `${n} roles with a deputy`),
  reportsTo: (role) => `Reports to ${role}`,
  contact: (role) => `${role} is in touch with them.`,
  source: (section) => `The governing document, section ${section}`,
  inEach: (role, municipalities) => (municipalities === 1 ? `${role} in the municipality` : `${role} in ${municipalities} municipalities`),
};
