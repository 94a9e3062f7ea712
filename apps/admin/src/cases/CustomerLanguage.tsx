import { Box } from '@mui/material';
import { useState } from 'react';
import { useGetOne } from 'react-admin';
import { surveyLanguages, surveyWords } from '#heart-core';
import type { CustomerRecord } from '#heart-core/wire';
import { dataProvider } from '../dataProvider.ts';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

const ours: readonly string[] = surveyLanguages;

/** In which language the customer is written to and asked; set by who may change customers, read by all who see them. */
export const CustomerLanguage = ({ id }: { id: string }) => {
  const t = useT();
  const { may } = useSession();
  const { data: customer, refetch } = useGetOne<CustomerRecord>('customers', { id });
  const [problem, setProblem] = useState<unknown>(null);
  if (!customer) return null;
  const { language } = customer;
  const nameOf = (code: string) => surveyWords[surveyLanguages.find((one) => one === code) ?? 'en'].name;
  if (!may('customer.write'))
    return language ? (
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
        {t('customer.language')}: {ours.includes(language) ? nameOf(language) : language}
      </Box>
    ) : null;
  const choose = async (chosen: string) => {
    setProblem(null);
    try {
      const data = { language: chosen || null };
      await dataProvider.update('customers', { id, data, previousData: customer });
    } catch (refused) {
      setProblem(refused);
    }
    await refetch();
  };
  const others = language && !ours.includes(language) ? [{ value: language, label: language }] : [];
  return (
    <Box>
      <Picker
        label={t('customer.language')}
        none={t('customer.languageUnknown')}
        value={language ?? ''}
        options={[...surveyLanguages.map((value) => ({ value, label: nameOf(value) })), ...others]}
        onChange={choose}
        width="100%"
      />
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 0.5 }}>{t('customer.languageHint')}</Box>
      {problem !== null && <ProblemNote problem={problem} what={t('customer.languageNotSaved')} />}
    </Box>
  );
};
