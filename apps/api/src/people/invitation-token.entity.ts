import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Invitation } from './invitation.entity.ts';

/** What an invitation's link holds, kept only as a hash. A letter that went out twice has two. */
@Entity('invitation_tokens')
@ForeignKey(() => Invitation, ['invitationId'], ['id'], { name: 'invitation_tokens_invitation' })
export class InvitationToken {
  @PrimaryColumn('bytea') tokenHash!: Buffer;
  @Index('invitation_tokens_by_invitation') @Column('uuid') invitationId!: string;
}
