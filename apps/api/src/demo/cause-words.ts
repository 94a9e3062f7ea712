/** What the causes of the demo mean, so that two people who diagnose choose the same. */
export const causeWords: Record<
  string,
  { definition: string; example: string; notThis?: string; aliases?: string[]; needsWords?: boolean }
> = {
  'Courier strike': {
    definition: 'The carrier’s drivers stopped work, and nothing left the depot.',
    example: 'No van on Tuesday; the carrier had told us on Monday.',
    notThis: 'A van that was too full: that is “Route overbooked”.',
  },
  'Parcel left outside': {
    definition: 'It was left where weather or a thief could reach it, without anybody asking.',
    example: 'A table on the porch in the rain.',
    notThis: 'Broken before it left us: that is the warehouse.',
    aliases: ['Left on doorstep', 'Unattended delivery'],
  },
  'Route overbooked': {
    definition: 'More stops were sold for the day than the van could make.',
    example: 'Promised for the morning, and the van ran out of hours at six.',
    notThis: 'A day without any van: that is “Courier strike”.',
    aliases: ['Van too full', 'Overbooked slot'],
  },
  'Payment booked twice': {
    definition: 'One order, two bookings on the customer’s account, of which one is ours to give back.',
    example: 'The card was charged at the order, and again when it was packed.',
    aliases: ['Double charge', 'Charged two times'],
  },
  'Refund stuck at the bank': {
    definition: 'We sent the refund; the bank has not passed it on.',
    example: 'Sent on the 3rd, not there on the 17th.',
    notThis: 'A refund that we never sent: that is “Promise not passed on”.',
  },
  'Packed without parts': {
    definition: 'The box was closed without everything that its list names.',
    example: 'A sofa without its legs.',
  },
  'Wrong label': {
    definition: 'The right thing was packed for somebody else’s address, or the wrong thing for this one.',
    example: 'A green lamp with the label of a grey one.',
  },
  'Promise not passed on': {
    definition: 'Somebody promised, and whoever had to do it never heard of it.',
    example: 'A call promised for Monday that stood on nobody’s list.',
  },
  'Unclear letter': {
    definition: 'What we wrote could be read in two ways.',
    example: 'An order mail that said both “confirmed” and “could not be placed”.',
  },
  'Something else': {
    definition: 'None of the others fits. Say in words what happened.',
    example: 'The lift in the customer’s house was out.',
    aliases: ['Other'],
    needsWords: true,
  },
};
