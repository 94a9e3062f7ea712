import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { Id } from '../platform/fields.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { Deliveries, deliveryListing, redeliveryListing, testListing } from './deliveries.service.ts';

export class RedeliveryBody {
  @Id() deliveryId!: string;
}

export class WebhookTestBody {
  @Id() webhookId!: string;
}

@ApiTags('webhooks')
@Controller()
export class DeliveriesController {
  constructor(private readonly deliveries: Deliveries) {}

  @Get('webhook-deliveries')
  @May('webhook.read')
  list(@AskedFor(deliveryListing) asked: Asked) {
    return this.deliveries.list(deliveryListing, asked);
  }

  @Get('webhook-deliveries/:id')
  @May('webhook.read')
  one(@PathId() id: string) {
    return this.deliveries.one(id);
  }

  @Get('webhook-redeliveries')
  @May('webhook.read')
  redeliveries(@AskedFor(redeliveryListing) asked: Asked) {
    return this.deliveries.list(redeliveryListing, asked, 'redelivery');
  }

  @Get('webhook-redeliveries/:id')
  @May('webhook.read')
  oneRedelivery(@PathId() id: string) {
    return this.deliveries.one(id, 'redelivery');
  }

  @Post('webhook-redeliveries')
  @May('webhook.write')
  again(@Body() { deliveryId }: RedeliveryBody, @SignedIn() by: SignedInPerson) {
    return this.deliveries.again(deliveryId, by);
  }

  @Get('webhook-tests')
  @May('webhook.read')
  tests(@AskedFor(testListing) asked: Asked) {
    return this.deliveries.list(testListing, asked, 'test');
  }

  @Get('webhook-tests/:id')
  @May('webhook.read')
  oneTest(@PathId() id: string) {
    return this.deliveries.one(id, 'test');
  }

  /** Sends a message that says nothing, to see whether it arrives. */
  @Post('webhook-tests')
  @May('webhook.write')
  test(@Body() { webhookId }: WebhookTestBody, @SignedIn() by: SignedInPerson) {
    return this.deliveries.test(webhookId, by);
  }
}
