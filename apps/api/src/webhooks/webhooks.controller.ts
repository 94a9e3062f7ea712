import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type WebhookEvent, webhookEvents } from '#heart-core';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { Flag, Id, Several, Words } from '../platform/fields.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ToldOnce } from '../platform/told-once.ts';
import { secretListing, Webhooks, webhookListing } from './webhooks.service.ts';

const address = { max: 2000, about: 'https, and a public address.' };

export class WebhookBody {
  @Words({ max: 120 }) name!: string;
  @Words(address) url!: string;
  @Several(webhookEvents, { min: 1 }) events!: WebhookEvent[];
}

export class WebhookChange {
  @Words({ max: 120, optional: true }) name?: string;
  @Words({ ...address, optional: true }) url?: string;
  @Several(webhookEvents, { min: 1, optional: true }) events?: WebhookEvent[];
  @Flag({ optional: true, about: 'One that the house switched off may be switched on again.' }) active?: boolean;
}

export class WebhookSecretBody {
  @Id() webhookId!: string;
}

@ApiTags('webhooks')
@Controller()
export class WebhooksController {
  constructor(private readonly webhooks: Webhooks) {}

  @Get('webhooks')
  @May('webhook.read')
  list(@AskedFor(webhookListing) asked: Asked) {
    return this.webhooks.list(asked);
  }

  @Get('webhooks/:id')
  @May('webhook.read')
  one(@PathId() id: string) {
    return this.webhooks.one(id);
  }

  /** Tells another program from now on; `secret` is told in this answer and never again. */
  @Post('webhooks')
  @ToldOnce()
  @May('webhook.write')
  add(@Body() body: WebhookBody, @SignedIn() by: SignedInPerson) {
    return this.webhooks.add(body, by);
  }

  @Patch('webhooks/:id')
  @May('webhook.write')
  change(
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() body: WebhookChange,
    @SignedIn() by: SignedInPerson,
  ) {
    return this.webhooks.change(id, version, body, by);
  }

  @Get('webhook-secrets')
  @May('webhook.read')
  secrets(@AskedFor(secretListing) asked: Asked) {
    return this.webhooks.secrets(asked);
  }

  @Get('webhook-secrets/:id')
  @May('webhook.read')
  oneSecret(@PathId() id: string) {
    return this.webhooks.oneSecret(id);
  }

  /** A new secret; the one before signs beside it for a day. */
  @Post('webhook-secrets')
  @ToldOnce()
  @May('webhook.write')
  renew(@Body() { webhookId }: WebhookSecretBody, @SignedIn() by: SignedInPerson) {
    return this.webhooks.renew(webhookId, by);
  }
}
