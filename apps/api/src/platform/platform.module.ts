import { Global, Module } from '@nestjs/common';
import { HealthController } from './health.controller.ts';
import { House } from './house.ts';
import { Seal } from './seal.ts';

/** What every room stands on. Clock and settings come with the house itself. */
@Global()
@Module({ controllers: [HealthController], providers: [House, Seal], exports: [House, Seal] })
export class PlatformModule {}
