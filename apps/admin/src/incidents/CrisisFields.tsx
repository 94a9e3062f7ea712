import { Box, Button } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { type CrisisCard, crisisLimits } from '#heart-core';
import { useT } from '../parts/useT.ts';
import { spokenIn } from '../phrases/spokenIn.ts';
import { CrisisCardFields } from './CrisisCardFields.tsx';

interface CrisisFieldsProps {
  cards: readonly CrisisCard[];
  onChange: (cards: CrisisCard[]) => void;
  /** By the place of the card and the name of the field. */
  faults: Record<string, string>;
}

/** The cards of the firm, one a language. */
export const CrisisFields = ({ cards, onChange, faults }: CrisisFieldsProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const add = () => onChange([...cards, { locale: cards.length === 0 ? spokenIn(locale) : '', text: '', lines: [] }]);
  const placed = cards.map((card, place) => ({ card, place }));
  return (
    <>
      {cards.length === 0 && <Box>{t('crisis.none')}</Box>}
      {placed.map(({ card, place }) => (
        <CrisisCardFields
          key={place}
          id={`crisis-${place}`}
          card={card}
          onChange={(changed) => onChange(cards.map((one, other) => (other === place ? changed : one)))}
          onRemove={() => onChange(cards.filter((_one, other) => other !== place))}
          faultAt={(name) => faults[`${place}/${name}`]}
        />
      ))}
      {cards.length < crisisLimits.cards && (
        <Box>
          <Button variant="outlined" onClick={add}>
            {t(cards.length === 0 ? 'crisis.write' : 'crisis.another')}
          </Button>
        </Box>
      )}
    </>
  );
};
