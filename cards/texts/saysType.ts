import type { CaseNumber } from '../../src/domain/ids.js';
import type { Say } from './typeTimes.js';

/** Single sentences, each for a situation of its own. */
export interface Says {
  readonly created: (number: CaseNumber, role: string) => string;
  readonly nothingSent: string;
  readonly movedDown: (number: CaseNumber) => string;
  readonly noLongerVisible: (number: CaseNumber) => string;
  readonly writePersonally: string;
  readonly channelBound: Say;
  readonly mayNotBind: string;
  readonly bindInChannel: string;
  readonly languageSwitched: string;
  readonly trouble: string;
  readonly formOpened: (number: CaseNumber) => string;
  readonly cardSent: (number: CaseNumber) => string;
  readonly cannotReach: string;
  readonly notForYou: string;
  /** Pressed by a member of the group, where the button is another member's. */
  readonly othersButton: string;
  /** Pressed in a channel that the group has left for another. */
  readonly channelUnbound: string;
  readonly howToSearch: string;
  /** To thanks, yes, a thumb: whatever asks for nothing, or was meant for a case. */
  readonly howToGoOn: string;
  readonly noFiles: string;
  readonly unknownButton: string;
  readonly cannotIdentify: string;
  readonly tenantNotAllowed: string;
}
