import { Alert, Button } from '@mui/material';
import type { OrderRuling, StepKey } from '#heart-core';
import { useT } from '../parts/useT.ts';

interface OrderNoteProps {
  ruling: OrderRuling;
  onGoTo: (key: StepKey) => void;
}

/** The order rule while the agent types: what comes first, and the way there. It never stops the typing. */
export const OrderNote = ({ ruling, onGoTo }: OrderNoteProps) => {
  const t = useT();
  const breach = ruling.breaches.find(({ rule }) => rule === 'block') ?? ruling.breaches[0];
  if (!breach) return null;
  const { code, missing, rule } = breach;
  const name = missing ? t(`step.${missing}.name`) : '';
  const words =
    code === 'promise-missing'
      ? t('step.order.promise')
      : code === 'choice-first'
        ? t('step.order.choice')
        : rule === 'warn'
          ? t('step.order.warn', { name })
          : t(`step.order.${missing}`, { _: t('step.order.other', { name }) });
  return (
    <Alert
      severity="warning"
      icon={<span aria-hidden>!</span>}
      role="status"
      sx={{ bgcolor: 'var(--warn)', alignItems: 'center' }}
      action={
        missing && (
          <Button size="small" color="inherit" sx={{ whiteSpace: 'nowrap' }} onClick={() => onGoTo(missing)}>
            {t('step.goTo', { name })}
          </Button>
        )
      }
    >
      {words}
    </Alert>
  );
};
