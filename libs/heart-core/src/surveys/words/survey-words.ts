/** All that a customer reads of a survey in one language. `{days}` and `{day}` are filled in. */
export interface SurveyWords {
  name: string;
  title: string;
  lead: string;
  score: string;
  /** From the worst to the best. */
  scale: readonly [string, string, string, string, string];
  scaleEnds: readonly [worst: string, best: string];
  solvedFirstTime: string;
  yes: string;
  no: string;
  comment: string;
  commentHint: string;
  optional: string;
  send: string;
  change: string;
  scoreNeeded: string;
  thanks: string;
  thanksLead: string;
  changeable: string;
  final: string;
  finalLead: string;
  unknown: string;
  unknownLead: string;
  expired: string;
  expiredLead: string;
  busy: string;
  busyLead: string;
  stop: string;
  stopTitle: string;
  stopLead: string;
  stopGo: string;
  stopped: string;
  stoppedLead: string;
  back: string;
  privacy: string;
  otherLanguages: string;
  mailSubject: string;
  mailGreeting: string;
  mailLead: string;
  mailReminder: string;
  mailUntil: string;
  mailStop: string;
}
