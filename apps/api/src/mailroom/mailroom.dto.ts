import { Id, OneOf, Words } from '../platform/fields.ts';

export class MailSettlingBody {
  @Id() mailId!: string;
  @OneOf(['case', 'contact', 'aside'], { about: 'It becomes a case, a contact of one, or is set aside.' })
  kind!: 'case' | 'contact' | 'aside';
  @Id({ optional: true, about: 'Of a contact: the case that it is about.' }) caseId?: string;
  @Words({ max: 400, optional: true }) reason?: string;
}
