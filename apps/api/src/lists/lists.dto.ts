import { Id } from '../platform/fields.ts';

export class ListUndoingBody {
  @Id() listImportId!: string;
}
