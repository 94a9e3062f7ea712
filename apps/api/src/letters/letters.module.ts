import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.ts';
import { LettersController } from './letters.controller.ts';
import { LettersService } from './letters.service.ts';

@Module({
  imports: [CasesModule],
  controllers: [LettersController],
  providers: [LettersService],
  exports: [LettersService],
})
export class LettersModule {}
