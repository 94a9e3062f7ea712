import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { House } from './house.ts';

/** Is the process alive, and can it serve? Outside of the API's base path. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly house: House) {}

  @Get('live')
  @May('house.read')
  live() {
    return { status: 'live' };
  }

  @Get('ready')
  @May('house.read')
  async ready() {
    await this.house.read('select 1');
    return { status: 'ready' };
  }
}
