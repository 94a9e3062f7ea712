import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { CustomerLookBody } from './cases.dto.ts';
import { CustomerLooksService, lookListing } from './customer-looks.service.ts';

@ApiTags('cases')
@Controller('customer-looks')
export class CustomerLooksController {
  constructor(private readonly looks: CustomerLooksService) {}

  /** Recognizes a customer across squads by a whole phone number or e-mail: their name alone. For an hour a case may be logged for them. */
  @Post()
  @May('customer.look')
  look(@Body() { reach }: CustomerLookBody, @SignedIn() by: SignedInPerson) {
    return this.looks.look(reach, by);
  }

  @Get()
  @May('customer.look.read')
  list(@AskedFor(lookListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.looks.list(asked, person);
  }

  @Get(':id')
  @May('customer.look.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.looks.one(id, person);
  }
}
