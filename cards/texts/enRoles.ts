import type { Texts } from './type.js';

const roles: Texts['roles'] = {
  firstLine: 'Customer service',
  businessLead: 'Business lead',
  localIt: 'Local IT',
  eServiceCoordinator: 'Local e-service coordinator',
  administrator: 'Administrator',
  eServiceDeveloper: 'E-service developer',
  itLead: 'IT lead',
  managementGroup: 'Management group',
  steeringGroup: 'Steering group',
  systemOwner: 'System owner',
  supplier: 'Supplier',
};

/** Roles by name, in sentences, and by what they do here. */
export const roleTexts: Pick<Texts, 'roles' | 'roleInSentence' | 'duties'> = {
  roles,
  roleInSentence: {
    firstLine: 'customer service',
    businessLead: 'the business lead',
    localIt: 'local IT',
    eServiceCoordinator: 'the local e-service coordinator',
    administrator: 'the administrator',
    eServiceDeveloper: 'the e-service developer',
    itLead: 'the IT lead',
    managementGroup: 'the management group',
    steeringGroup: 'the steering group',
    systemOwner: 'the system owner',
    supplier: 'the supplier',
  },
  duties: {
    firstLine: 'Cases from citizens come to you first. You take them, solve them or ask to escalate.',
    businessLead: 'Cases from the municipality’s employees come to you. You approve what leaves the municipality.',
    localIt: 'Colleagues hand you cases about signing in, networks and links to other systems.',
    eServiceCoordinator: 'Colleagues hand you wishes about how the municipality’s e-services can improve.',
    administrator: 'Colleagues hand you cases about permissions and system data.',
    eServiceDeveloper:
      'Colleagues hand you cases when the municipality’s own e-services need to be mended or extended.',
    itLead: 'Cases that have left the municipalities come to you. You approve what goes to the supplier.',
    managementGroup: 'You work in the shared queue together with the IT lead.',
    steeringGroup: 'Larger wishes come to you for decision.',
    systemOwner: 'Questions of money and contracts come to you, and whatever nobody else can receive.',
    supplier: 'Faults in the system itself come to you.',
  },
};
