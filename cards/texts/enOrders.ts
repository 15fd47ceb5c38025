import type { OrderButtons, OrderEvents, OrderRefusals, OrderTexts, OrderWords } from './ordersType.js';

/** What is ordered from the supplier. */
export const orders: OrderTexts = {
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  news: {
    ordered: (day) => (day ? `The wish has been ordered from the supplier and is promised for ${day}.` : 'The wish has been ordered from the supplier.'),
    promised: (day) => `The supplier has promised to deliver on ${day}.`,
    moved: (day) => `The supplier has moved the day to ${day}.`,
    unpromised: () => 'The supplier can no longer say on which day the wish will be done.',
    delivered: () => 'The wish has been delivered and is being tried now.',
    rejected: () => 'The delivery did not measure up, so the supplier completes what is missing.',
    accepted: () => 'The wish has been carried out.',
  },
  reference: 'Ordered from the supplier',
  promised: 'Promised',
  noDay: 'no day yet',
  overdue: (day) => `${day}, but it takes a little longer`,
  delivered: 'Delivered',
  accepted: 'Accepted',
  dayField: 'Promised day (leave empty if none is promised)',
  newDayField: 'New promised day (leave empty if none is promised)',
  tryHint: 'Accept if everything works, and the reporter confirms. Reject it otherwise, and the order is open again.',
  missed: (day) => `Delivery was promised for ${day} but has not come`,
  missedHint: 'Ask the supplier. Then change the day, or note that it has been delivered.',
};

export const orderButtons: OrderButtons = {
  order: 'Order',
  movePromise: 'Change the promised day',
  noteDelivery: 'Delivered',
  acceptDelivery: 'Accept the delivery',
  rejectDelivery: 'Reject the delivery',
};

export const orderWords: OrderWords = {
  order: { label: 'The supplier’s case number', hint: 'The number that the supplier gave you' },
  movePromise: { label: 'Reason (if you like)', hint: 'Why does the day change? All who wish for it can read this' },
  noteDelivery: { label: 'Comment (if you like)', hint: 'What has been delivered, and how is it tried?' },
  acceptDelivery: { label: 'What was done?', hint: 'All who wish for it can read this, and the reporter confirms that it works' },
  rejectDelivery: { label: 'Reason', hint: 'What does not work, and what must the supplier do?' },
};

export const orderEvents: OrderEvents = {
  ordered: (by) => `${by} ordered from the supplier`,
  promiseMoved: (by) => `${by} changed the promised day`,
  promisePassed: () => 'The promised day passed, and whoever is accountable was reminded',
  deliveryNoted: (by) => `${by} noted that it has been delivered`,
  deliveryRejected: (by) => `${by} rejected the delivery`,
  deliveryAccepted: (by) => `${by} accepted the delivery`,
};

export const orderThread: OrderEvents = {
  ordered: (by) => `${by} has ordered from the supplier.`,
  promiseMoved: (by) => `${by} has changed the promised day.`,
  promisePassed: () => 'The promised day has passed, and whoever is accountable has been reminded.',
  deliveryNoted: (by) => `${by} has noted that it has been delivered.`,
  deliveryRejected: (by) => `${by} has rejected the delivery.`,
  deliveryAccepted: (by) => `${by} has accepted the delivery.`,
};

export const orderRefusals: OrderRefusals = {
  sameDay: 'That is how it is promised already. Choose another day, or cancel.',
};
