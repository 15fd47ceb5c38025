import type { Role } from './organisation.js';

/** To whom a role reports, and the words of the governing document that say so. */
export interface Line {
  readonly to: Role;
  readonly section: string;
  readonly words: string;
}

const line = (to: Role, section: string, words: string): Line => ({ to, section, words });

/**
 * Section 2 of the governing document (version 2.0, 2022-05-16) as a tree. It never says "reports to": it says who appoints,
 * orders, prepares for and answers for whom, and each of its words here is one such. null: nobody is above.
 */
export const reportsTo: Readonly<Record<Role, Line | null>> = {
  systemOwner: null,
  steeringGroup: line('systemOwner', '2.2', 'Beredning av underlag för beslut kring utvecklingsinsatser eller liknande där extra finansiering krävs.'),
  itLead: line('systemOwner', '2.1', 'Utser förvaltningsledare IT'),
  managementGroup: line('steeringGroup', '2.4', 'Fungera som en beredningsgrupp för större beslut som tas av styrgruppen.'),
  supplier: line('itLead', '2.3', 'Kontakt med leverantörer samt uppföljning av avtal'),
  businessLead: line('itLead', '2.5', 'sammanställa förändringsönskemål avseende plattformen till Förvaltningsledare IT.'),
  firstLine: line('businessLead', '2.5', 'Kontaktperson mot verksamheter inom den egna kommunen'),
  eServiceCoordinator: line('businessLead', '2.5', 'Samordning av utveckling av den egna kommunens alla e-tjänster'),
  eServiceDeveloper: line('businessLead', '2.5', 'Ägare av kommunens e-tjänster.'),
  administrator: line('businessLead', '2.5', 'Ägare av kommunens e-tjänster.'),
  localIt: line('businessLead', '2.5', 'E-nämndens kontaktperson'),
};
