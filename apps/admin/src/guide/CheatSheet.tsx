import { Box, Button, GlobalStyles } from '@mui/material';
import { LinkBase, useParams } from 'react-admin';
import { builtInMethods, type Method } from '#heart-core';
import { NotThere } from '../frame/NotThere.tsx';
import { Page } from '../parts/Page.tsx';
import { useT } from '../parts/useT.ts';
import { MyPilotWord } from '../pilots/MyPilotWord.tsx';
import { GuideStep } from './GuideStep.tsx';

/** On paper: one page, small enough for the longest method, dark on white. */
const onPaper = {
  '@media print': {
    '@page': { size: 'A4', margin: '12mm' },
    '#cheat-sheet': { border: 'none !important', padding: '0 !important', fontSize: '11.5px', lineHeight: 1.4 },
    '#cheat-sheet, #cheat-sheet *': { color: '#000 !important' },
    '#cheat-sheet .columns': { columnCount: '2 !important', columnGap: '24px !important' },
    '#cheat-sheet .columns *': { fontSize: 'inherit' },
    '#cheat-sheet h3, #cheat-sheet h3 *': { fontSize: '14px !important' },
  },
};

/** A method on one page, to keep beside the phone. */
export const CheatSheet = () => {
  const t = useT();
  const { key } = useParams();
  const method: Method | undefined = builtInMethods.find((one) => one.key === key && one.measured);
  if (!method) return <NotThere />;
  const others = builtInMethods.filter((one) => one.measured && one.key !== key);
  return (
    <Page
      title={t('guide.title', { name: method.name })}
      question={t('guide.question')}
      actions={
        <Button variant="outlined" onClick={() => window.print()} sx={{ displayPrint: 'none' }}>
          {t('guide.print')}
        </Button>
      }
    >
      <GlobalStyles styles={onPaper} />
      <Box
        component="article"
        id="cheat-sheet"
        sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper', p: { xs: 2, md: 3 } }}
      >
        <Box component="h2" sx={{ mt: 0, fontSize: 20, displayPrint: 'none' }}>
          {method.name}
        </Box>
        <Box className="columns" sx={{ columnCount: { xs: 1, md: 2 }, columnGap: 4, '& > *': { mb: 2 } }}>
          {method.steps.map((step) => (
            <GuideStep key={step.key} method={method} step={step} />
          ))}
          <Box component="section" sx={{ breakInside: 'avoid' }}>
            <Box component="h3" sx={{ m: 0, fontSize: 16 }}>
              {t('guide.first')}
            </Box>
            {t('guide.order')}
          </Box>
        </Box>
      </Box>
      <MyPilotWord methodKey={method.key} />
      <Box
        component="nav"
        aria-label={t('guide.others')}
        sx={{ mt: 2, display: 'flex', gap: 2, flexWrap: 'wrap', displayPrint: 'none' }}
      >
        {others.map((one) => (
          <LinkBase key={one.key} to={`/cheat-sheets/${one.key}`}>
            {t('guide.title', { name: one.name })}
          </LinkBase>
        ))}
      </Box>
    </Page>
  );
};
