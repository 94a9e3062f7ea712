import { Module } from '@nestjs/common';
import { Courier } from './courier.ts';
import { DeliveriesController } from './deliveries.controller.ts';
import { Deliveries } from './deliveries.service.ts';
import { WebhookPost } from './webhook-post.ts';
import { WebhooksController } from './webhooks.controller.ts';
import { Webhooks } from './webhooks.service.ts';

@Module({
  controllers: [WebhooksController, DeliveriesController],
  providers: [Courier, Deliveries, WebhookPost, Webhooks],
})
export class WebhooksModule {}
