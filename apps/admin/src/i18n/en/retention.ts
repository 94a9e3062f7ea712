/** How long it is kept what need not be kept for ever. */
export const retention = {
  menu: { retention: 'Kept for' },
  retention: {
    question: 'How long is kept what need not stay?',
    affects:
      'What is older is cleared within the hour, for good. Cases, what was done in them and the audit stay as they are; so does how many rows were refused.',
    readOnly: 'Administrators change this.',
    failed: 'The settings could not be read.',
    days: {
      deliveriesKeptDays: 'What became of messages to webhooks, days',
      refusedRowsKeptDays: 'Rows that an import or a list refused, days',
      waitingMailKeptDays: 'Letters that nobody settles, days',
    },
    hint: {
      deliveriesKeptDays: 'Until then a message can be looked at and sent again.',
      refusedRowsKeptDays: 'They hold customers’ words. Until then they can be taken away, mended and sent again.',
      waitingMailKeptDays: 'They wait under Mail until somebody says what becomes of them.',
    },
    wrong: 'Whole days, %{least} to %{most}.',
    said: '%{n} d',
  },
};
