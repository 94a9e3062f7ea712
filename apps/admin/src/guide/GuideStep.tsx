import { Box } from '@mui/material';
import type { Method, MethodStep } from '#heart-core';
import { useT } from '../parts/useT.ts';
import { linesOf } from './linesOf.ts';

interface GuideStepProps {
  method: Method;
  step: MethodStep;
}

/** How a step goes: what it is for, what to do, what it is better without, and a way to begin. */
export const GuideStep = ({ method, step }: GuideStepProps) => {
  const t = useT();
  const part = (name: string) => linesOf(t(`guide.${step.key}.${name}`, { _: '' }));
  const stance = step.key === 'apologize' ? linesOf(t(`guide.stance.${method.apology}`, { _: '' })) : [];
  const lists: [string, string[]][] = [
    [t('guide.do'), [...part('do'), ...stance]],
    [t('guide.avoid'), part('avoid')],
    [t('guide.say'), part('say')],
  ];
  return (
    <Box component="section" aria-label={t(`step.${step.key}.name`)} sx={{ breakInside: 'avoid' }}>
      <Box component="h3" sx={{ m: 0, fontSize: 16 }}>
        <Box component="span" sx={{ color: 'primary.main', fontWeight: 700, marginInlineEnd: 1 }}>
          {step.letter}
        </Box>
        {t(`step.${step.key}.name`)}
      </Box>
      <Box sx={{ color: 'text.secondary', mb: 1 }}>{t(`guide.${step.key}.what`)}</Box>
      {lists
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => (
          <Box key={title} sx={{ mb: 1 }}>
            <Box sx={{ fontWeight: 650, fontSize: 13 }}>{title}</Box>
            <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5, fontSize: 13.5 }}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </Box>
          </Box>
        ))}
    </Box>
  );
};
