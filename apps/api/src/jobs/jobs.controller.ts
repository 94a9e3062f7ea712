import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { Id } from '../platform/fields.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { JobsService, jobListing } from './jobs.service.ts';

export class JobRetryBody {
  @Id() jobId!: string;
}

@ApiTags('jobs')
@Controller()
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get('jobs')
  @May('job.read')
  list(@AskedFor(jobListing) asked: Asked) {
    return this.jobs.list(asked);
  }

  @Get('jobs/:id')
  @May('job.read')
  one(@PathId() id: string) {
    return this.jobs.one(id);
  }

  /** Another round of attempts for a job that was given up. */
  @Post('job-retries')
  @May('job.retry')
  retry(@Body() { jobId }: JobRetryBody, @SignedIn() by: SignedInPerson) {
    return this.jobs.retry(jobId, by);
  }
}
