import { Button } from '@mui/material';
import { LinkBase } from 'react-admin';
import { deedOfList, type ListKind } from '#heart-core';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

/** The way to many at once, beside the way to one. */
export const TakeListButton = ({ kind }: { kind: ListKind }) => {
  const t = useT();
  const { may } = useSession();
  if (!may(deedOfList[kind]) || !may('import.run')) return null;
  return (
    <Button component={LinkBase} to={`/list-imports/create?kind=${kind}`} variant="outlined" size="small">
      {t('taking.button')}
    </Button>
  );
};
