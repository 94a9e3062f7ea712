import { LinkBase } from 'react-admin';
import { ApprovalInbox } from '../authority/ApprovalInbox.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';

interface ApprovalsAsideProps {
  squadId: string | null;
  waiting: number;
}

/** The approvals that wait, beside the board: a word on each is given here. */
export const ApprovalsAside = ({ squadId, waiting }: ApprovalsAsideProps) => {
  const t = useT();
  return (
    <Panel
      title={t('floor.approvals')}
      actions={
        waiting > 0 && (
          <LinkBase to={squadId ? `/approvals?squadId=${squadId}` : '/approvals'}>{t('floor.approvalsAll')}</LinkBase>
        )
      }
    >
      <ApprovalInbox squadId={squadId} />
    </Panel>
  );
};
