import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { builtInMethods, englishRules } from '#heart-core';
import { Clock } from './platform/clock.ts';
import { House } from './platform/house.ts';

/** Puts into an up-to-date house what must stand in it: the built-in methods, and the words to look out for. Safe to repeat. */
export async function furnish(app: INestApplicationContext): Promise<void> {
  for (const method of builtInMethods) {
    await app
      .get(House)
      .read(
        'insert into methods (key, version, data, created_at) values ($1, $2, $3::jsonb, $4) on conflict do nothing',
        [method.key, method.version, JSON.stringify(method), app.get(Clock).now()],
      );
  }
  for (const { key, locale, active, ...rule } of englishRules) {
    await app
      .get(House)
      .read(
        'insert into phrase_rules (id, key, locale, active, rule) values ($1, $2, $3, $4, $5::jsonb) on conflict (key, locale) do nothing',
        [uuidv7(), key, locale, active, JSON.stringify(rule)],
      );
  }
}
