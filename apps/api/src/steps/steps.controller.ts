import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRecords } from '../cases/case-records.ts';
import { diagnoses } from '../causes/diagnose.ts';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { evidence } from './record-evidence.ts';
import { DiagnosisBody, EvidenceBody } from './steps.dto.ts';
import { StepsService } from './steps.service.ts';

@ApiTags('steps')
@Controller()
export class StepsController {
  constructor(
    private readonly steps: StepsService,
    private readonly records: CaseRecords,
  ) {}

  @Post('evidence')
  @May('evidence.record')
  record(@Body() body: EvidenceBody, @SignedIn() by: SignedInPerson) {
    return this.steps.record(body, by);
  }

  @Get('evidence')
  @May('evidence.read')
  list(@AskedFor({ listing: evidence.listing, short: 'caseId' }) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.records.list(evidence, asked, person);
  }

  @Get('evidence/:id')
  @May('evidence.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(evidence, id, person);
  }

  @Post('diagnoses')
  @May('diagnosis.record')
  diagnose(@Body() body: DiagnosisBody, @SignedIn() by: SignedInPerson) {
    return this.steps.diagnose(body, by);
  }

  @Get('diagnoses')
  @May('diagnosis.read')
  listDiagnoses(
    @AskedFor({ listing: diagnoses.listing, short: 'caseId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.records.list(diagnoses, asked, person);
  }

  @Get('diagnoses/:id')
  @May('diagnosis.read')
  oneDiagnosis(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(diagnoses, id, person);
  }
}
