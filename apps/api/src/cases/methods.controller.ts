import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Method } from '#heart-core';
import { May } from '../people/may.ts';
import { House } from '../platform/house.ts';

@ApiTags('cases')
@Controller('methods')
export class MethodsController {
  constructor(private readonly house: House) {}

  /** Every method in its latest version: steps, evidence asked for, order rules, apology stance. */
  @Get()
  @May('method.read')
  async list(): Promise<(Method & { id: string })[]> {
    const rows = await this.house.read<{ method: Method & { id: string } }>(
      `select distinct on (key) key as id, data || jsonb_build_object('id', key) as method from methods order by key, version desc`,
    );
    return rows.map(({ method }) => method);
  }
}
