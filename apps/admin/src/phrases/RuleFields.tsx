import { phraseWeights, rewriteKinds, stances, stepKeys } from '#heart-core';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { Picker } from '../parts/Picker.tsx';
import { Several } from '../parts/Several.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import type { RuleDraft } from './ruleDraft.ts';

interface RuleFieldsProps {
  draft: RuleDraft;
  onChange: (change: Partial<RuleDraft>) => void;
  faults: Record<string, string>;
}

/** What a rule catches, where it looks, and what its card says. */
export const RuleFields = ({ draft, onChange, faults }: RuleFieldsProps) => {
  const t = useT();
  const phrases = (name: 'says' | 'unless' | 'unlessSaid', rows: number) => (
    <WordsField
      id={`rule-${name}`}
      label={t(`phraseRule.field.${name}`)}
      hint={t(`phraseRule.hint.${name}`)}
      required={name === 'says'}
      value={draft[name]}
      onChange={(value) => onChange({ [name]: value })}
      rows={rows}
      error={faults[name]}
    />
  );
  const number = (name: 'times' | 'longerThan') => (
    <WordsField
      id={`rule-${name}`}
      label={t(`phraseRule.field.${name}`)}
      hint={t(`phraseRule.hint.${name}`)}
      value={draft[name]}
      onChange={(value) => onChange({ [name]: value })}
      error={faults[name]}
    />
  );
  // The crisis card takes the place of a hint where somebody needs help, and nowhere else.
  const offers = rewriteKinds.filter((kind) =>
    draft.weight === 'help' ? kind === 'crisisCard' || kind === 'none' : kind !== 'crisisCard',
  );
  return (
    <>
      <WordsField
        id="rule-why"
        label={t('phraseRule.field.why')}
        hint={t('phraseRule.hint.why')}
        required
        value={draft.why}
        onChange={(why) => onChange({ why })}
        rows={2}
        error={faults.why}
      />
      {phrases('says', 4)}
      {phrases('unless', 2)}
      {phrases('unlessSaid', 2)}
      <Several
        id="rule-steps"
        label={t('phraseRule.field.steps')}
        hint={t('phraseRule.hint.steps')}
        options={[...stepKeys, 'promise' as const].map((value) => ({ value, label: t(`phraseRule.step.${value}`) }))}
        chosen={draft.steps}
        onChange={(steps) => onChange({ steps })}
        error={faults.steps}
      />
      <Several
        id="rule-stances"
        label={t('phraseRule.field.stances')}
        hint={t('phraseRule.hint.stances')}
        options={stances.map((value) => ({ value, label: t(`phraseRule.stance.${value}`) }))}
        chosen={draft.stances}
        onChange={(chosen) => onChange({ stances: chosen })}
        error={faults.stances}
      />
      <ChoiceChips
        id="rule-weight"
        label={t('phraseRule.field.weight')}
        hint={t('phraseRule.hint.weight')}
        required
        value={draft.weight}
        options={phraseWeights.map((value) => ({ value, label: t(`phraseRule.weight.${value}`) }))}
        onChange={(weight) => weight && onChange({ weight, rewrite: 'none' })}
        error={faults.weight}
      />
      <Picker
        label={t('phraseRule.field.rewrite')}
        value={draft.rewrite}
        options={offers.map((value) => ({ value, label: t(`phraseRule.rewrite.${value}`) }))}
        onChange={(rewrite) => onChange({ rewrite: rewrite as RuleDraft['rewrite'] })}
        width={360}
      />
      {number('times')}
      {number('longerThan')}
    </>
  );
};
