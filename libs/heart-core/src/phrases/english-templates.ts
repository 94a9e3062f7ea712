import type { StepKey } from '../methods/method.ts';
import type { Template } from './template.ts';

const phrase = (name: string, stepKey: StepKey, text: string): Template => ({
  ...{ name, kind: 'phrase', locale: 'en', methodKey: null, active: true },
  parts: [{ stepKey, text }],
});

const message = (name: string, said: Partial<Record<StepKey, string>>): Template => ({
  ...{ name, kind: 'message', locale: 'en', methodKey: null, active: true },
  parts: Object.entries(said).map(([stepKey, text]) => ({ stepKey: stepKey as StepKey, text })),
});

/** Starting points for English: short, with blanks for what only this customer can have said (METHODS.md R2, R35, R48, R51). */
export const englishTemplates: readonly Template[] = [
  phrase('Say it back', 'hear', 'So you {what they did}, and {what happened}. Is that right, did I miss anything?'),
  phrase(
    'Taken seriously',
    'hear',
    'Thank you for telling me. You have my full attention: {what happened}. Have I got that right?',
  ),
  phrase(
    'Ask for the rest',
    'hear',
    'Before I do anything: {what happened} on {day}. What would put this right for you?',
  ),
  phrase('Name the feeling', 'empathize', '{What happened}: I can hear how {feeling} that left you.'),
  phrase(
    'A day lost',
    'empathize',
    'You had planned {their plan} around this, and then {what happened}. That is {feeling}.',
  ),
  phrase('Again', 'empathize', 'This is the {number} time you have had to tell us. No wonder you feel {feeling}.'),
  phrase('Own it', 'apologize', 'I am sorry that {what happened} and that it cost you {what it cost}.'),
  phrase(
    'For all of us',
    'apologize',
    'On behalf of everyone here, I am sorry that we let you down with {what happened}.',
  ),
  phrase('Its effect', 'apologize', 'I am sorry for {what it meant for them}.'),
  phrase(
    'Two ways',
    'resolve',
    'What I can do for you: {first way}, by {day}, or {second way}. Which would you prefer?',
  ),
  phrase('Their idea', 'resolve', 'What did you have in mind? I can {what is possible} today.'),
  phrase('Two answers', 'respond', 'What I can offer: {first way}, by {day}, or {second way}. Which suits you better?'),
  phrase('I will see to it', 'takeResponsibility', 'I will {what you do} myself, and call you on {day} at {time}.'),
  phrase(
    'With a colleague',
    'takeResponsibility',
    '{Name} in {team} can do this. I will explain everything to them, so that you need not repeat it, and call you on {day} at {time}.',
  ),
  phrase(
    'Thank them',
    'thank',
    'Thank you for telling us about {what happened}. What you said helps us {what it changes}.',
  ),
  phrase(
    'Ask how it went',
    'thank',
    'How satisfied are you with what we agreed, from one to five? And is there anything else?',
  ),
  message('Letter after a call', {
    hear: 'Dear {name},\n\nyou told me that {what happened}.',
    empathize: 'That left you {feeling}, and it cost you {what it cost}.',
    apologize: 'I am sorry that we let this happen to you.',
    resolve: 'We agreed on this: {what was chosen}. I will make sure of it myself.\n{promises}',
    thank: 'Thank you for telling us. If anything changes, reply to this letter and it reaches me.\n\n{your name}',
  }),
  message('First answer by e-mail', {
    hear: 'Dear {name},\n\nthank you for writing. As I read it, {what happened}, and you would like {what they want}.',
    empathize: 'After {how long} of waiting, that must be {feeling}.',
    apologize: 'I am sorry that {what happened} and for {what it cost}.',
    resolve: 'What I can do: {first way}, by {day}, or {second way}. Tell me which you prefer, and I begin at once.',
    thank: 'Thank you for giving us the chance to put it right.\n\n{your name}',
  }),
  message('News, even if there is none', {
    hear: 'Dear {name},\n\nI promised you word by {day}, about {what happened}.',
    takeResponsibility:
      'There is nothing new yet: {who} is still working on {what}. You hear from me again on {day} at {time}.',
    thank: 'Thank you for your patience so far.\n\n{your name}',
  }),
];
