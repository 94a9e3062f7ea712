/** Calls and chats that the phone or chat system tells of. */
export const pushes = {
  pushes: {
    title: 'On the line',
    ended: 'ended',
    inbound: 'reached us',
    outbound: 'called by us',
    unknown: 'Number withheld',
    open: 'New case',
    join: 'It is about #%{number}',
    dismiss: 'No complaint',
    failed: 'Who is on the line could not be read.',
    notAnswered: 'It still waits: nothing was recorded.',
    more: 'and 1 more |||| and %{smart_count} more',
    begins: 'This case begins with the contact that was told at %{at}.',
    without: 'Log it without the call',
  },
};
