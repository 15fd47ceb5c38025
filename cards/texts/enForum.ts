import type { ForumTexts } from './forumType.js';

/** Information to many, as it is written, read and followed. */
export const forum: ForumTexts = {
  title: 'Send information',
  hint: 'Those who hold the role today get a card each, and you see who has read it.',
  labels: { audience: 'To', title: 'Heading', words: 'Message' },
  wordsHint: 'What is happening, and what do they need to do?',
  audiences: {
    businessLead: 'All business leads',
    eServiceCoordinator: 'All local e-service coordinators',
    eServiceDeveloper: 'All e-service developers',
    local: 'All local roles',
  },
  buttons: { send: 'Send', read: 'Read', refresh: 'Refresh' },
  from: (name) => `Information from ${name}`,
  sent: (when) => `Sent ${when}`,
  read: (when) => `Read ${when}`,
  readHint: 'Press Read, so that the sender knows that you have got the information.',
  followTitle: 'The information has been sent',
  readBy: (readers, recipients) => `Read by ${readers} of ${recipients}`,
  unread: 'Have not read it yet',
  more: (n) => `and ${n} more`,
  nobody: 'There is nobody to send it to right now, so nothing has been sent. Choose other recipients. All that you wrote is still here.',
  mayNot: (names) => `Information to all is sent by the IT lead. Right now that is ${names}.`,
  command: ['inform', 'send information to those who hold a role in the municipalities'],
};
