import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal, secretsOverlapMs, type WebhookEvent, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byFlag, byId, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { Seal } from '../platform/seal.ts';
import { newSecret } from './signature.ts';
import { WebhookPost } from './webhook-post.ts';

const columns = `w.id, w.name, w.url, w.events, w.active, w.failing_since as "failingSince", w.switched_off_at as "switchedOffAt",
  w.created_at as "createdAt", w.created_by_id as "createdById", w.version`;
const secretColumns = `s.id, s.webhook_id as "webhookId", s.created_at as "createdAt", s.created_by_id as "createdById", s.until_at as "untilAt"`;

export const webhookListing: Listing = {
  resource: 'webhooks',
  id: 'w.id',
  usual: ['createdAt', 'DESC'],
  filters: { id: byId('w.id'), ids: byId('w.id'), active: byFlag('w.active') },
  sorts: { createdAt: { column: 'w.created_at', type: 'timestamptz' }, name: { column: 'w.name', type: 'text' } },
};
export const secretListing: Listing = {
  resource: 'webhook-secrets',
  id: 's.id',
  usual: ['createdAt', 'DESC'],
  filters: { id: byId('s.id'), ids: byId('s.id'), webhookId: byId('s.webhook_id') },
  sorts: { createdAt: { column: 's.created_at', type: 'timestamptz' } },
};

interface WebhookFacts {
  name: string;
  url: string;
  events: WebhookEvent[];
}

/** Where other programs are told that something changed, and what their messages are signed with. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly seal: Seal,
    private readonly post: WebhookPost,
  ) {}

  list(asked: Asked) {
    return this.pageOf<Wire.WebhookRecord>(webhookListing, asked, columns, 'webhooks w');
  }

  secrets(asked: Asked) {
    return this.pageOf<Wire.WebhookSecretRecord>(secretListing, asked, secretColumns, 'webhook_secrets s');
  }

  async one(id: string): Promise<Wire.WebhookRecord> {
    const [found] = await this.house.read<Wire.WebhookRecord>(`select ${columns} from webhooks w where w.id = $1`, [
      id,
    ]);
    if (!found) throw new Refusal('not-found');
    return found;
  }

  async oneSecret(id: string): Promise<Wire.WebhookSecretRecord> {
    const sql = `select ${secretColumns} from webhook_secrets s where s.id = $1`;
    const [found] = await this.house.read<Wire.WebhookSecretRecord>(sql, [id]);
    if (!found) throw new Refusal('not-found');
    return found;
  }

  async add(facts: WebhookFacts, by: SignedInPerson): Promise<Wire.NewWebhookRecord> {
    this.checkUrl(facts.url);
    const id = uuidv7();
    const at = this.clock.now();
    const { name, url, events } = facts;
    const secret = await this.house.deed(async (tx) => {
      await tx.query(
        'insert into webhooks (id, name, url, events, created_at, created_by_id) values ($1, $2, $3, $4, $5, $6)',
        [id, name, url, events, at, by.id],
      );
      const made = await this.makeSecret(tx, id, by);
      await note(tx, { deed: 'webhook.add', person: by, at, refs: { webhook: id, events } });
      return made.secret;
    });
    return { ...(await this.one(id)), secret };
  }

  async change(
    id: string,
    version: number,
    facts: Partial<WebhookFacts> & { active?: boolean },
    by: SignedInPerson,
  ): Promise<Wire.WebhookRecord> {
    const { name, url, events, active } = facts;
    if (Object.values(facts).every((value) => value === undefined))
      throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    if (url !== undefined) this.checkUrl(url);
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const [rows] = await tx.query(
        `update webhooks set name = coalesce($3, name), url = coalesce($4, url), events = coalesce($5, events), active = coalesce($6, active),
           switched_off_at = case when $6 then null else switched_off_at end, failing_since = case when $6 then null else failing_since end,
           version = version + 1 where id = $1 and version = $2 returning id`,
        [id, version, name, url, events, active],
      );
      if (rows.length === 0) {
        await this.one(id);
        throw new Refusal('version-mismatch');
      }
      const refs = { webhook: id, changed: Object.keys(facts), events, active };
      await note(tx, { deed: 'webhook.change', person: by, at, refs });
    });
    return this.one(id);
  }

  /** A new secret at once; the one before is good for a day more. */
  async renew(webhookId: string, by: SignedInPerson): Promise<Wire.NewWebhookSecretRecord> {
    const at = this.clock.now();
    const made = await this.house.deed(async (tx) => {
      await demandWebhook(tx, webhookId);
      await tx.query('update webhook_secrets set until_at = $2 where webhook_id = $1 and until_at is null', [
        webhookId,
        new Date(at.getTime() + secretsOverlapMs),
      ]);
      const secret = await this.makeSecret(tx, webhookId, by);
      await note(tx, { deed: 'webhook.renewSecret', person: by, at, refs: { webhook: webhookId, secret: secret.id } });
      return secret;
    });
    return { ...(await this.oneSecret(made.id)), secret: made.secret };
  }

  private async makeSecret(tx: EntityManager, webhookId: string, by: SignedInPerson) {
    const [id, secret] = [uuidv7(), newSecret()];
    await tx.query(
      'insert into webhook_secrets (id, webhook_id, sealed, created_at, created_by_id) values ($1, $2, $3, $4, $5)',
      [id, webhookId, this.seal.close(secret), this.clock.now(), by.id],
    );
    return { id, secret };
  }

  private checkUrl(url: string): void {
    const against = this.post.againstUrl(url);
    if (against) throw invalid([{ pointer: '/url', code: 'address', detail: `The address ${against}.` }]);
  }

  private pageOf<Row extends { id: string }>(listing: Listing, asked: Asked, select: string, from: string) {
    return pageOf<Row, Row>(
      (sql, values) => this.house.read(sql, values),
      listing,
      asked,
      { select, from, where: 'true', parameters: new Parameters() },
      (row) => row,
    );
  }
}

/** Holds the webhook that a body names; a setting that is not there is a 422. */
export async function demandWebhook(tx: EntityManager, id: string): Promise<void> {
  const found: unknown[] = await tx.query('select 1 from webhooks where id = $1 for update', [id]);
  if (found.length > 0) return;
  throw new Refusal('unprocessable', {
    errors: [{ pointer: '/webhookId', code: 'reference', detail: 'There is no such webhook.' }],
  });
}
