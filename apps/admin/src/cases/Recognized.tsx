import { Alert, Button } from '@mui/material';
import { reachOf } from '#heart-core';
import { useT } from '../parts/useT.ts';
import { useCustomersFound, useRecognized } from './useCustomersFound.ts';

interface RecognizedProps {
  /** A phone number or an e-mail as it was typed. */
  words: string;
  onChoose: (customer: { id: string; name: string }) => void;
}

/** The number or the e-mail of a new customer is that of one whom we know: perhaps they are no new one. */
export const Recognized = ({ words, onChoose }: RecognizedProps) => {
  const t = useT();
  const said = words.trim();
  const whole = reachOf(said) !== null;
  const { found, answered } = useCustomersFound(said, whole);
  const { recognized: elsewhere } = useRecognized(said, whole && answered && found.length === 0);
  const known = whole && answered ? [...found, ...elsewhere] : [];
  return known.map(({ id, name }) => (
    <Alert
      key={id}
      severity="info"
      role="status"
      action={
        <Button size="small" color="inherit" onClick={() => onChoose({ id, name })}>
          {t('customer.itIs', { name })}
        </Button>
      }
    >
      {t(found.length > 0 ? 'customer.known' : 'customer.knownElsewhere', { name })}
    </Alert>
  ));
};
