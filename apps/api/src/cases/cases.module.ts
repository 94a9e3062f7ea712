import { Global, Module } from '@nestjs/common';
import { CustomFieldsModule } from '../custom-fields/custom-fields.module.ts';
import { SettingsModule } from '../settings/settings.module.ts';
import { CaseRecords } from './case-records.ts';
import { CasesService } from './cases.service.ts';
import { ContactsController } from './contacts.controller.ts';
import { ContactsService } from './contacts.service.ts';
import { CustomerLooksController } from './customer-looks.controller.ts';
import { CustomerLooksService } from './customer-looks.service.ts';
import { CustomersController } from './customers.controller.ts';
import { MethodsController } from './methods.controller.ts';
import { NotesController } from './notes.controller.ts';
import { NotesService } from './notes.service.ts';

@Global()
@Module({
  imports: [CustomFieldsModule, SettingsModule],
  controllers: [ContactsController, CustomerLooksController, CustomersController, MethodsController, NotesController],
  providers: [CaseRecords, CasesService, ContactsService, CustomerLooksService, NotesService],
  exports: [CaseRecords, CasesService, ContactsService, NotesService],
})
export class CasesModule {}
