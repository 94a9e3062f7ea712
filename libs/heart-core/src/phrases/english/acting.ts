import type { PhraseRule } from '../phrase-rule.ts';
import { rule } from './rule.ts';

const acting = ['respond', 'resolve', 'takeResponsibility'] as const;

/** What keeps a solution from being one (METHODS.md R67, R94). */
export const englishActing: readonly PhraseRule[] = [
  rule({
    key: 'cannot-first',
    steps: acting,
    says: [
      'cannot',
      'could not',
      'unable',
      'not able|allowed|possible|permitted|authorized|authorised',
      'our|company|store|bank|hotel|against policy|policies',
      'standard policy',
      'policy says|states|does',
      'the policy is',
      'against our|the|company rules',
      'nothing more|else? we|i|that|to can|do',
      'will|would not be able',
      'we|i do not do|offer|give|refund|replace|allow',
      '< sorry|unfortunately? no refunds|returns|exchanges|exceptions',
      'outside|beyond my|our authority|control|remit',
      'will not let|allow me|us',
      'no way to|that|we|i',
      'impossible',
    ],
    unless: ['policy|policies lets|allows|covers|gives', 'cannot lose|wait|go wrong|stress|thank'],
    unlessSaid: [
      'i|we can|could|will|would|shall also|now|certainly|gladly|still? send|have|offer|give|refund|replace|repair|call|ring|book|collect|arrange|put|bring|pay|ship|credit|fix|find|move|swap|waive|add|extend|transfer',
      'i|we have|am|are now? put|asking|sending|booked|arranged|moved|added|ordered|sending|booking|calling|moving|putting',
      'what|here is? i|we can|will ... is',
      'what i|we can do',
      'happy|glad to',
      'instead',
    ],
    why: 'Lead with what is possible.',
    rewrite: 'possible',
  }),
  rule({
    key: 'no-time-given',
    steps: [...acting, 'promise'],
    says: [
      'soon|sooner|shortly|asap',
      'as soon|quickly|fast as',
      'in due course',
      'at the|our|your? earliest|first opportunity|convenience',
      'at some point|stage|time',
      'in the near future',
      'in the? next|coming days|weeks|while',
      'when|whenever we|i|he|she|they can|get|gets|have|has',
      'sometime|someday|eventually',
      'a few|couple|of days|weeks',
      'some days|weeks',
      'later',
      'before long',
      'in a bit|while|moment',
    ],
    unless: ['not|no be? later than', 'sooner or'],
    unlessSaid: [
      'by|at|before|on|until|this|next monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midday|tonight',
      'today|tomorrow|tonight',
      'so i|we am|are|will|have ... now',
      'by|at|before|within|for 1*|2*|3*|4*|5*|6*|7*|8*|9*|0*|one|two|three|four|five|six|seven|eight|nine|ten|half|quarter',
    ],
    why: 'No time given. Make it a promise.',
    rewrite: 'promise',
  }),
];
