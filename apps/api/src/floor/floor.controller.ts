import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { PathId } from '../platform/asked-for.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { FloorService } from './floor.service.ts';

@ApiTags('floor')
@Controller()
export class FloorController {
  constructor(private readonly floor: FloorService) {}

  /** Squad by squad: what is overdue, due within the hour and today, which approvals wait, and who is online. */
  @Get('floor')
  @May('floor.read')
  now(@SignedIn() person: SignedInPerson) {
    return this.floor.now(person);
  }

  /** Who can keep a promise, who should first: online, least to do today, knows the customer. */
  @Get('commitments/:id/keepers')
  @May('commitment.read')
  keepers(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.floor.keepers(id, person);
  }
}
