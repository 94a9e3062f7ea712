/** Mail in and out: what waits to be made a case, letters that the house sends, and who they are from. */
export const mail = {
  menu: { mail: 'Mail' },
  mail: {
    question: 'Who has written, and what becomes of it?',
    off: 'This house takes no mail: MAIL_IN_PORT and MAIL_IN_DOMAIN are not set. Answers come to your own mail program, as before.',
    which: 'Which',
    standing: { waiting: 'Waiting', case: 'Made a case', contact: 'Added to a case', aside: 'Set aside' },
    none: {
      waiting: 'Nothing waits. Answers to letters go to their case by themselves.',
      case: 'No letter has become a case yet.',
      contact: 'No letter was added to a case yet.',
      aside: 'No letter was set aside yet.',
    },
    failed: 'The mail could not be read.',
    notKept: 'Attachments are not kept: %{files}',
    makeCase: 'Make it a case',
    setAside: 'Set aside',
    openCase: 'Open: #%{number} “%{summary}”',
    addTo: 'Add to #%{number}',
    done: { case: 'The case is open, and yours.', contact: 'Added to the case.', aside: 'Set aside.' },
    notSettled: 'Nothing was done with the letter.',
    settled: {
      case: 'Made a case by %{name}.',
      contact: 'Added to a case by %{name}.',
      aside: 'Set aside by %{name}.',
    },
    toCase: 'Open the case',
  },
  letter: {
    send: 'Send it',
    sendHow:
      'The house sends it in your squad’s name. Answers come back to this case. “Record as sent” is for what you sent yourself.',
    noMail:
      'This house sends no letters (SMTP_URL is not set). Copy it or open it in your own mail, send it, and record it.',
    onItsWay: 'The letter is on its way.',
    delivery: {
      waiting: '◷ on its way',
      sent: '● sent',
      failed: '✕ could not be delivered',
      bounced: '✕ came back: the address takes no mail',
    },
  },
  people: {
    mailName: 'Letters are from',
    mailNameHint: 'The name that customers read, like “Customer care”. Empty: Heartdesk.',
    mailAddress: 'Address of the squad',
    mailAddressHint:
      'Letters go out from it, and mail to it waits under Mail. Your mail server must let the house send from it. Empty: the house’s own.',
  },
  notices: { kind: { customerWrote: 'A customer has answered by mail', letterReturned: 'A letter did not arrive' } },
  deed: {
    letter_send: 'sent a letter',
    letter_return: 'saw that a letter did not arrive',
    mail_answer: 'noted a letter from the customer',
  },
  jobs: {
    kinds: {
      letterMail: 'Send a letter to a customer',
      customerWrote: 'Tell of an answer',
      letterReturned: 'Tell of a letter that came back',
    },
  },
};
