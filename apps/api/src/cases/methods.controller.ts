import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { House } from '../platform/house.ts';

@ApiTags('cases')
@Controller('methods')
export class MethodsController {
  constructor(private readonly house: House) {}

  /** Every method in its latest version: steps, evidence asked for, order rules, apology stance. */
  @Get()
  @May('method.read')
  list() {
    return this.house
      .read(
        `select distinct on (key) key as id, data || jsonb_build_object('id', key) as method from methods order by key, version desc`,
      )
      .then((rows) => (rows as { method: unknown }[]).map(({ method }) => method));
  }
}
