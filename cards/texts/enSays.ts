import type { Says } from './saysType.js';

/** Single sentences, each for a situation of its own. */
export const says: Says = {
  created: (number, role) => `Thank you! The case has been given the number ${number} and is with ${role}.`,
  nothingSent: 'All right, nothing has been sent.',
  movedDown: (number) => `The card for ${number} is further down in the chat.`,
  noLongerVisible: (number) => `You no longer see ${number}, because it waits for others now, or your roles have changed.`,
  writePersonally: 'Write to me in a chat of your own, and I will help you there.',
  channelBound: (group) => `Done! Cases for ${group} are shown in this channel from now on.`,
  mayNotBind: 'The channel is connected by the IT lead or a member of the group. Ask one of them to write “koppla kanal” here.',
  bindInChannel: 'Write “koppla kanal” in the channel where the group wants to see its cases.',
  languageSwitched: 'I now speak English with you.',
  trouble: 'Something went wrong on our side. Look at the case in a while, and try again if you need to.',
  formOpened: (number) => `I have opened the form for ${number} in your own chat with me.`,
  cardSent: (number) => `${number} is now at the bottom of the chat.`,
  cannotReach: 'I cannot reach you yet. Write hello to me in a chat of your own, then press the button again.',
  notForYou:
    'The button is for members of the group. If you have something to add, write the case number to me in a chat of your own.',
  othersButton: 'You cannot do that with the case right now. The button may be for somebody else in the group.',
  channelUnbound:
    'This channel no longer shows the group’s cases. Write the case number to me in a chat of your own to get the card there.',
  howToSearch: 'Write “search” and a few words, for example “search attachments”. Or write the number of a case, for example LUL-26-0042.',
  howToGoOn: 'Thank you for writing! If it is about a case, press a button on its card. If it is something else, write here what is wrong.',
  noFiles: 'I cannot take pictures or files yet. Please describe in words what they show.',
  unknownButton: 'I do not know that button. Write “help” and I will show what you can do.',
  cannotIdentify: 'I cannot see who you are, so I cannot help you here. Ask your IT department for help.',
  tenantNotAllowed: 'Your organisation is not connected to me. Ask your IT department for help.',
};
