import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { asAnswer } from './exports.controller.ts';
import { ExportBody } from './exports.dto.ts';
import { typeOf } from './made-file.ts';
import { exportListing, OrdersService } from './orders.service.ts';

/** Files that are too long to wait for: ordered, watched, and fetched once the bell says so. */
@ApiTags('exports')
@Controller('exports')
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  @Post()
  @May('export.take')
  order(@Body() body: ExportBody, @SignedIn() by: SignedInPerson) {
    return this.orders.order(body, by);
  }

  @Get()
  @May('export.take')
  list(@AskedFor(exportListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.orders.list(asked, person);
  }

  @Get(':id')
  @May('export.take')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.orders.one(id, person);
  }

  @Get(':id/file')
  @May('export.take')
  @ApiProduces(...Object.values(typeOf))
  async file(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return asAnswer(await this.orders.file(id, person));
  }
}
