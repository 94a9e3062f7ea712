import type { INestApplication } from '@nestjs/common';
import { builtInMethods } from '#heart-core';
import { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { House } from './platform/house.ts';

/** Puts into an up-to-date house what must stand in it: the built-in methods, and the demo where it is asked for. */
export async function furnish(app: INestApplication, _config: Config): Promise<void> {
  const house = app.get(House);
  for (const method of builtInMethods) {
    await house.read('insert into methods (key, version, data, created_at) values ($1, $2, $3::jsonb, $4) on conflict do nothing', [
      method.key,
      method.version,
      JSON.stringify(method),
      app.get(Clock).now(),
    ]);
  }
}
