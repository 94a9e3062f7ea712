/** The customer at the desk: who they are, what they have been through with us, and who may read of it. */
export const customer = {
  customer: {
    language: 'Language',
    languageUnknown: 'not known',
    languageHint: 'Letters and the survey speak it.',
    languageNotSaved: 'The language was not changed.',
    last: 'last case #%{number}, %{squad}',
    elsewhere: 'known to another squad · name only, this look is logged',
    known: 'We know %{name} by this.',
    knownElsewhere: 'Another squad knows %{name} by this. You see the name alone, and the look is logged.',
    itIs: 'It is %{name}',
    newCaseFor: 'New case for %{name}',
    past: 'What they have been through with us',
    flag: {
      title: 'Does any of this hold?',
      onBehalf: 'Speaks for somebody else',
      forWhom: 'For whom?',
      vulnerable: 'Vulnerable',
      vulnerableMeans: 'Take more time. Everyone who reads this case is logged.',
      sensitive: 'Sensitive',
      sensitiveMeans:
        'Only you, the supervisors of the squad, managers and the auditor will read it, and everyone who does is logged.',
    },
    logged: {
      sensitive: 'Sensitive: your reading of this case today is logged.',
      vulnerable: 'Vulnerable customer: your reading of this case today is logged.',
    },
    kept: {
      title: 'This case is kept from all but a few',
      why: 'It is sensitive. %{owner} handles it in %{squad}; they, its supervisors and managers can read it.',
      whyNobody: 'It is sensitive. Its supervisors in %{squad} and managers can read it.',
      number: 'Number',
      status: 'Status',
      received: 'Came in',
      resolved: 'Resolved',
      closed: 'Closed',
    },
    repeat: 'Repeat problem',
    repeatFrom: {
      one: 'From their cases: the same within 90 days, %{n}st time. Correct it if it is not so.',
      two: 'From their cases: the same within 90 days, %{n}nd time. Correct it if it is not so.',
      few: 'From their cases: the same within 90 days, %{n}rd time. Correct it if it is not so.',
      other: 'From their cases: the same within 90 days, %{n}th time. Correct it if it is not so.',
    },
    askForMe: {
      you: 'You promised to be there when they ask: “%{what}” (case #%{number})',
      hand: 'Hand this case to %{name}',
      take: 'Take this case',
    },
    began: {
      since: '%{name} began this %{ago}.',
      go: 'Continue it',
      anew: 'Start anew',
      kept: 'Started anew. Their words are kept in the timeline.',
    },
  },
  deed: {
    case_read: 'read it (sensitive data)',
    customer_look: 'looked a customer up across squads',
  },
  workspace: { story: { reads: 'Readings of sensitive data' } },
  keys: { groups: { customers: 'Customers' } },
};
