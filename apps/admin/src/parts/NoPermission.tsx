import { Empty } from './Empty.tsx';
import { useT } from './useT.ts';

interface NoPermissionProps {
  /** Who can: the roles' names, already in words. */
  who: string;
}

/** A screen out of reach says so, and who can help; it is never a login loop. */
export const NoPermission = ({ who }: NoPermissionProps) => {
  const t = useT();
  return <Empty title={t('state.noPermission', { who })} />;
};
