import type { Hand, Standing } from './standing.ts';

/** What other programs come by. */
export async function standingKeys({ house, post }: Hand): Promise<Standing> {
  const { jo, priya } = house.cast.people;
  const body = { name: 'Phone system', scopes: ['read', 'write'], personId: priya.id };
  const key = await post(jo, '/api-keys', body);
  const told = { name: 'CRM', url: 'https://crm.example/hooks', events: ['cases'] };
  const webhook = await post(jo, '/webhooks', told);
  const secret = await post(jo, '/webhook-secrets', { webhookId: webhook.id });
  const test = await post(jo, '/webhook-tests', { webhookId: webhook.id });
  const again = await post(jo, '/webhook-redeliveries', { deliveryId: test.id });
  return {
    ids: {
      'api-keys': key.id,
      webhooks: webhook.id,
      webhookId: webhook.id,
      'webhook-secrets': secret.id,
      'webhook-tests': test.id,
      'webhook-deliveries': test.id,
      deliveryId: test.id,
      'webhook-redeliveries': again.id,
    },
    bodies: {
      'Webhooks.add': told,
      'Webhooks.change': { name: 'The CRM' },
      'ApiKeys.make': body,
      'ApiKeys.change': { name: 'Another name' },
    },
  };
}
