/** The cheat sheets: a step each, a line each. */
const act = {
  what: 'What you can do, how they want it, and by when.',
  do: 'Ask what they have in mind; offer two ways\nSay what is possible, and who does it by when\nKnow your limits before you offer; ask openly where it is above them\nHanding over: name the person, and explain it so that they need not repeat it',
  avoid: 'Opening with what cannot be done\n“Soon”, “shortly”: a time is a promise\nMore than you can keep',
  say: 'What I can do for you today is …\nWould you rather have … or …?\nI will call you by … with …',
};

export const guide = {
  guide: {
    whole: 'The whole cheat sheet of %{name}',
    title: 'Cheat sheet: %{name}',
    question: 'One page to keep beside you.',
    print: 'Print',
    others: 'Other methods',
    do: 'Do',
    avoid: 'Leave out',
    say: 'A way to begin',
    first: 'Order',
    order:
      'Hear first. Name the feeling before you apologize. A solution comes after both. An early thank-you is never wrong.',
    stance: {
      ownership: 'Own it: “we”, and what it cost them',
      ownershipNoExcuses: 'Own it, without a single reason why',
      ownershipForOrganization: 'Own it for all of us, also where it was not you',
      impactOnly: 'Speak of what it meant for them; leave the blame open',
      noFault: 'Regret how they feel; leave the cause open',
    },
    hear: {
      what: 'Let them tell it whole. Then say it back, and ask whether it is right.',
      do: 'Stay silent until they pause\nNote who, what, when, and what they want\nSay it back in one or two sentences\nAsk: is that right, did I miss anything?',
      avoid: 'Solving before they have finished\nOther cases, other screens\n“Are you sure?”',
      say: 'So you … and it … Is that right?',
    },
    empathize: {
      what: 'Name the feeling, and the fact behind it.',
      do: 'Say what you hear: the feeling, in their word\nTie it to what happened\nAsk whether they had this before',
      avoid: 'Reasons, even good ones\n“I understand” with nothing after it\n“Calm down”',
      say: 'A whole day lost, for that: I can hear how annoyed you are.',
    },
    apologize: {
      what: 'Once, for what happened and what it cost them. Then stop.',
      do: 'Name the event, and its effect on them\nOne apology, meant',
      avoid: '“Any inconvenience”, “if you felt”\nA “but” after the sorry\nSorry three times over',
      say: 'I am sorry that … and that it cost you …',
    },
    respond: act,
    resolve: act,
    takeResponsibility: {
      ...act,
      what: 'Say what you will do yourself, and see it through.',
      do: 'Say that you take it on\nSpeak for them to whoever must help\nGive a time, and call even with nothing new\nAsk how satisfied they are: who agrees quietly may still be unhappy',
    },
    thank: {
      what: 'Thank them for telling us, and ask how it was.',
      do: 'Thank for what they told us, and what it helps us change\nAsk how satisfied they are, 1 to 5\nAsk whether there is anything else',
      avoid: 'A thank-you from a script\nSkipping the question because it went badly',
      say: 'Thank you for telling us. It helps us …',
    },
    diagnose: {
      what: 'What it was, and what keeps it from coming again.',
      do: 'Wait until they have agreed to the plan\nName the cause, never a person\nSay whether it can hit others\nSay what prevents it, or why nothing can',
      avoid: 'Guessing as if it were known\nBlame',
    },
  },
};
