import { Box, Button, Stack } from '@mui/material';
import { type CrisisCard, type CrisisLine, crisisLimits } from '#heart-core';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

interface CrisisCardFieldsProps {
  id: string;
  card: CrisisCard;
  onChange: (card: CrisisCard) => void;
  onRemove: () => void;
  /** What is wrong with a field: empty where the field knows its own words for it. */
  faultAt: (name: string) => string | undefined;
}

/** One card: its language, what to do, and whom to call. */
export const CrisisCardFields = ({ id, card, onChange, onRemove, faultAt }: CrisisCardFieldsProps) => {
  const t = useT();
  const { locale, text, lines } = card;
  const fault = (name: string, words: string) => (faultAt(name) === undefined ? undefined : faultAt(name) || words);
  const putLine = (line: number, change: Partial<CrisisLine>) =>
    onChange({ ...card, lines: lines.map((one, other) => (other === line ? { ...one, ...change } : one)) });
  const placed = lines.map((one, line) => ({ ...one, line }));
  return (
    <Stack
      component="section"
      aria-label={t('crisis.cardIn', { language: locale })}
      sx={{ gap: 2, pb: 2, borderBottom: '1px solid var(--rule)' }}
    >
      <WordsField
        id={`${id}-locale`}
        label={t('setting.language')}
        hint={t('setting.languageHint')}
        required
        value={locale}
        onChange={(value) => onChange({ ...card, locale: value })}
        error={fault('locale', t('setting.languageWrong'))}
      />
      <WordsField
        id={`${id}-text`}
        label={t('crisis.text')}
        hint={t('crisis.textHint')}
        required
        value={text}
        onChange={(value) => onChange({ ...card, text: value })}
        rows={5}
        error={fault('text', t('crisis.textNeeded'))}
      />
      {placed.map(({ name, number, line }) => (
        <Stack key={line} direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'flex-end' }}>
          <Box sx={{ flex: '2 1 180px' }}>
            <WordsField
              id={`${id}-name-${line}`}
              label={t('crisis.lineName')}
              value={name}
              onChange={(value) => putLine(line, { name: value })}
              error={fault(`lines/${line}/name`, t('crisis.nameNeeded'))}
            />
          </Box>
          <Box sx={{ flex: '1 1 140px' }}>
            <WordsField
              id={`${id}-number-${line}`}
              label={t('crisis.lineNumber')}
              value={number}
              onChange={(value) => putLine(line, { number: value })}
              error={fault(`lines/${line}/number`, t('crisis.numberWrong'))}
            />
          </Box>
          <Button
            aria-label={t('crisis.removeLine', { name: name || number || String(line + 1) })}
            onClick={() => onChange({ ...card, lines: lines.filter((_one, other) => other !== line) })}
          >
            {t('crisis.remove')}
          </Button>
        </Stack>
      ))}
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        {lines.length < crisisLimits.lines && (
          <Button
            variant="outlined"
            size="small"
            onClick={() => onChange({ ...card, lines: [...lines, { name: '', number: '' }] })}
          >
            {t('crisis.addLine')}
          </Button>
        )}
        <Button size="small" onClick={onRemove}>
          {t('crisis.removeCard')}
        </Button>
      </Stack>
    </Stack>
  );
};
