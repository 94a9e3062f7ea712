import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { builtInMethods, englishRules, englishTemplates } from '#heart-core';
import { Clock } from './platform/clock.ts';
import { House } from './platform/house.ts';

/** Any number, the same in every process of ours: only one of them furnishes at a time. */
const furnishingLock = 141_421_356;

/** Puts into an up-to-date house what must stand in it: methods, the words to look out for, starting points. Safe to repeat. */
export async function furnish(app: INestApplicationContext): Promise<void> {
  const now = app.get(Clock).now();
  await app.get(House).deed(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [furnishingLock]);
    await furnishMethods(tx, now);
    await furnishPhraseRules(tx, now);
    await furnishTemplates(tx, now);
  });
}

async function furnishMethods(tx: EntityManager, now: Date): Promise<void> {
  for (const method of builtInMethods)
    await tx.query(
      'insert into methods (key, version, data, created_at) values ($1, $2, $3::jsonb, $4) on conflict do nothing',
      [method.key, method.version, JSON.stringify(method), now],
    );
}

async function furnishPhraseRules(tx: EntityManager, now: Date): Promise<void> {
  for (const { key, locale, active, ...rule } of englishRules)
    await tx.query(
      `with made as (insert into phrase_rules (id, key, locale, active, rule) values ($1, $2, $3, $4, $5::jsonb) on conflict (key, locale) do nothing returning id, version, active, rule)
       insert into phrase_rule_versions (rule_id, version, active, rule, recorded_at) select id, version, active, rule, $6 from made`,
      [uuidv7(), key, locale, active, JSON.stringify(rule), now],
    );
}

/** Starting points come once: what the firm makes of them is theirs. */
async function furnishTemplates(tx: EntityManager, now: Date): Promise<void> {
  const known = await tx.query('select 1 from template_versions limit 1');
  if (known.length > 0) return;
  for (const { name, kind, locale, methodKey, parts, active } of englishTemplates)
    await tx.query(
      'insert into template_versions (id, version, name, kind, locale, method_key, parts, active, recorded_at) values ($1, 1, $2, $3, $4, $5, $6::jsonb, $7, $8)',
      [uuidv7(), name, kind, locale, methodKey, JSON.stringify(parts), active, now],
    );
}
