import type { InvitationKind } from '#heart-core';

interface InvitationMailFacts {
  kind: InvitationKind;
  byThemselves: boolean;
  name: string;
  url: string;
  expiresAt: Date;
}

const until = (moment: Date) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment);

/** The letter that brings a link: what it opens, until when, and what to do if it was not wanted. */
export function invitationMail({ kind, byThemselves, name, url, expiresAt }: InvitationMailFacts) {
  const lead =
    kind === 'welcome'
      ? 'You have been given a place in Heartdesk. Choose your password here:'
      : byThemselves
        ? 'Somebody, most likely you, asked for a new password in Heartdesk. Choose it here:'
        : 'An administrator has sent you this, so that you can choose a new password in Heartdesk:';
  const unwanted =
    kind === 'welcome'
      ? 'If you did not expect this, you need not do anything.'
      : 'If you did not want one, you need not do anything: your password stays as it is.';
  const lines = [
    `Hello ${name.replace(/\s+/g, ' ')},`,
    '',
    lead,
    '',
    url,
    '',
    `It works once, until ${until(expiresAt)} (UTC). Nobody will ever ask you for this link.`,
    '',
    unwanted,
  ];
  return { subject: kind === 'welcome' ? 'Your place in Heartdesk' : 'A new password', text: lines.join('\n') };
}
