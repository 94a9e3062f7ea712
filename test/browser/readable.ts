import { readFileSync } from 'node:fs';

/** The rules of access, brought into a page; then `axe.run(document, rulesIn(…))`. */
export const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** WCAG 2.2 AA. One rule cannot follow letters that stand for names: the rail's H is the button “Hear”, Le the one of Lee. */
const all = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  rules: { 'label-content-name-mismatch': { enabled: false } },
};
/** What the dark changes is the contrast alone: the rest is read in the light. */
const contrast = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] };

export const rulesIn = (colorScheme: 'light' | 'dark') => (colorScheme === 'light' ? all : contrast);
