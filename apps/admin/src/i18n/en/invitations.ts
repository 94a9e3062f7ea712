/** How people come to a password: invitations, and a new one for a forgotten one. */
export const invitations = {
  link: { copy: 'Copy the link', copied: 'Copied. Paste it where its reader finds it.' },
  signIn: { forgotten: 'Forgotten your password?' },
  welcome: {
    opening: 'One moment',
    title: { welcome: 'Welcome, %{name}', reset: 'A new password' },
    words: {
      welcome: 'Choose a password, and you are in.',
      reset: 'Choose it, and you are in. Wherever else you are signed in, that ends.',
    },
    password: 'Password',
    again: 'Password again',
    go: 'Choose password and sign in',
    until: 'This link works once, until',
    notChosen: 'Your password was not set.',
    dead: 'This link does not work any more',
    deadWords:
      'It was used already, it has run out, or there is a newer one. Ask your administrator for another, or sign in if you have a password.',
    toSignIn: 'Go to sign-in',
  },
  forgotten: {
    title: 'Forgotten your password?',
    words: 'Give your e-mail address, and a link comes by mail.',
    go: 'Send me a link',
    sent: 'If %{email} belongs to someone here, a link is on its way. It works once, for one hour. Look among the unwanted mail too.',
    failed: 'Nothing was sent.',
    back: 'Back to sign-in',
  },
  people: {
    invite: 'How do they come in?',
    inviteBy: {
      mail: 'Send an invitation by mail',
      link: 'Make a link to copy',
      password: 'Set a first password',
      later: 'Later',
    },
    inviteHint: {
      mail: 'They choose their own password by a link that works once, for a day.',
      link: 'This house sends no mail: you get a link, shown once, to hand to them. It works once, for a day.',
      password: '12 characters at least. Tell it to them; they can change it.',
      later: 'Until then they cannot sign in.',
    },
    invited: 'Invited',
    addedNotInvited: '%{name} was added, but could not be invited. Try again here.',
  },
  taking: {
    invite: 'Send everyone who is new in it an invitation by mail',
  },
  invitation: {
    title: 'Password by link',
    words: {
      welcome: {
        mail: 'They get a link by mail and choose their own password. It works once, for a day.',
        link: 'You get a link, shown once, to hand to them: they choose their own password by it. It works once, for a day.',
      },
      reset: {
        mail: 'They get a link by mail to choose a new password. The one they have works until then.',
        link: 'You get a link, shown once, to hand to them for a new password. The one they have works until then.',
      },
    },
    noEmail: 'They have no e-mail address to sign in with. Give them one first.',
    go: {
      welcome: { mail: 'Send an invitation', link: 'Make a link' },
      reset: { mail: 'Send a link for a new password', link: 'Make a link for a new password' },
    },
    again: { mail: 'Send again', link: 'Make another link' },
    withdraw: 'Withdraw it',
    failed: 'No link was made.',
    notWithdrawn: 'It was not withdrawn.',
    onItsWay: 'An invitation is on its way to %{name}.',
    link: 'Link for them alone',
    linkOnce: 'It is shown this once. Whoever has it can choose the password: hand it over safely.',
    standing: {
      onItsWay: 'On its way, works until',
      open: 'Not used yet, works until',
      undelivered: 'Their address takes no mail. Asked for',
      expired: 'Ran out without being used. Made',
      used: 'Used',
      withdrawn: 'Withdrawn',
      replaced: 'Replaced by a newer one',
    },
  },
  jobs: { kinds: { invitationMail: 'Send a link to choose a password' } },
};
