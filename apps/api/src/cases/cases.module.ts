import { Global, Module } from '@nestjs/common';
import { CaseRecords } from './case-records.ts';
import { CasesService } from './cases.service.ts';
import { ContactsController } from './contacts.controller.ts';
import { ContactsService } from './contacts.service.ts';
import { CustomersController } from './customers.controller.ts';
import { MethodsController } from './methods.controller.ts';

@Global()
@Module({
  controllers: [ContactsController, CustomersController, MethodsController],
  providers: [CaseRecords, CasesService, ContactsService],
  exports: [CaseRecords, CasesService],
})
export class CasesModule {}
