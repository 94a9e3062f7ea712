import { Button } from '@mui/material';
import { useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { PhraseRuleRecord, PhraseRuleVersionRecord } from '#heart-core/wire';
import { History } from '../parts/History.tsx';
import { InUseMark } from '../parts/InUseMark.tsx';
import { MetNote } from '../parts/MetNote.tsx';
import { OpenCases } from '../parts/OpenCases.tsx';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { SettingPage } from '../parts/SettingPage.tsx';
import { SettingSheet } from '../parts/SettingSheet.tsx';
import { useRead } from '../parts/useRead.ts';
import { useSettingForm } from '../parts/useSettingForm.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { RuleAnswers } from './RuleAnswers.tsx';
import { RuleFields } from './RuleFields.tsx';
import { draftOfRule, faultsOfRule, oddNumbers, type RuleDraft, ruleChange, ruleOf } from './ruleDraft.ts';
import { changeOfRule, nameOfRule } from './ruleWords.ts';
import { TryIt } from './TryIt.tsx';
import { useRuleAnswers } from './useRuleAnswers.ts';

/** One rule: what it catches and says, tried, counted, and as it was before. */
export const RulePage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<PhraseRuleRecord>('phrase-rules', { id }, { staleTime: 0 });
  if (data) return <RuleForm key={data.id} rule={data} />;
  return (
    <Page title={t('menu.phraseRules')} needs="phraseRule.read">
      {error ? (
        <ProblemNote problem={error} what={t('phraseRule.missing')} onRetry={() => refetch()} />
      ) : (
        <Waiting rows={6} />
      )}
    </Page>
  );
};

const ownFields = ['says', 'unless', 'unlessSaid', 'steps', 'stances', 'weight', 'why', 'times', 'longerThan'];

const RuleForm = ({ rule }: { rule: PhraseRuleRecord }) => {
  const t = useT();
  const { may } = useSession();
  const writable = may('phraseRule.write');
  const path = `/phrase-rules/${rule.id}`;
  const form = useSettingForm<PhraseRuleRecord, RuleDraft>({
    ...{ path, record: rule, draftOf: draftOfRule, bodyOf: ruleChange },
  });
  const { data: versions = [] } = useRead<PhraseRuleVersionRecord[]>(`${path}/versions`, { staleTime: 0 });
  const made = useRuleAnswers().of(rule.id);
  const { draft, base, met } = form;
  const faults = { ...form.faults, ...faultsOfRule(draft, (n, fault) => t('phraseRule.inLine', { n, fault })) };
  for (const name of oddNumbers(draft)) faults[name] = t(`phraseRule.odd.${name}`);
  const sound = ownFields.every((name) => !faults[name] || name in form.faults);
  const retire = (
    <Button onClick={() => form.put({ active: !draft.active })}>
      {t(draft.active ? 'phraseRule.retire' : 'phraseRule.takeUp')}
    </Button>
  );
  return (
    <SettingPage
      title={nameOfRule(rule.key)}
      question={t('phraseRule.oneQuestion')}
      needs="phraseRule.read"
      affects={t('phraseRule.affects')}
      open={<OpenCases words="setting.openRead" />}
      back={{ to: '/phrase-rules', words: t('phraseRule.all') }}
      aside={
        <>
          <TryIt
            rules={[{ ...ruleOf(draft), active: true }]}
            locale={rule.locale}
            step={draft.steps[0]}
            stance={draft.stances[0]}
            hint={t('phraseRule.tryOne')}
          />
          {made && <RuleAnswers made={made} />}
          <History
            versions={versions}
            changeOf={(now, before) => changeOfRule(now, before, t)}
            onRestore={writable ? form.take : undefined}
          />
        </>
      }
    >
      <SettingSheet
        label={nameOfRule(rule.key)}
        readOnly={writable ? null : t('phraseRule.readOnly')}
        ready={form.changed && sound}
        pending={form.pending}
        problem={form.problem}
        beside={ownFields}
        onSubmit={() => void form.save()}
        more={retire}
        met={
          <MetNote
            by={versions[0]?.changedBy ?? null}
            met={met}
            labelOf={(name) => t(`phraseRule.field.${name}`)}
            wordsOf={(name) => String(met?.theirs[name] ?? '')}
          />
        }
      >
        <span>
          <InUseMark inUse={draft.active} /> · {t('setting.version', { n: base.version })}
          {draft.active !== base.active && ` · ${t('setting.notYet')}`}
        </span>
        <RuleFields draft={draft} onChange={form.put} faults={faults} />
      </SettingSheet>
    </SettingPage>
  );
};
