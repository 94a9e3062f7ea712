import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Wire } from '#heart-core';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ComparisonService } from './comparison.service.ts';
import { LooksService } from './looks.service.ts';
import { DrawBody, PilotBody, PilotChange, PlanBody } from './pilots.dto.ts';
import { PilotsService, pilotListing } from './pilots.service.ts';
import { PowerService } from './power.service.ts';

@ApiTags('pilots')
@Controller()
export class PilotsController {
  constructor(
    private readonly pilots: PilotsService,
    private readonly comparisons: ComparisonService,
    private readonly power: PowerService,
    private readonly looks: LooksService,
  ) {}

  @Get('pilots')
  @May('pilot.read')
  list(@AskedFor(pilotListing) asked: Asked) {
    return this.pilots.list(asked);
  }

  @Get('pilots/:id')
  @May('pilot.read')
  one(@PathId() id: string) {
    return this.pilots.one(id);
  }

  @Get('my-pilot')
  @May('pilotFeedback.write')
  mine(@SignedIn() by: SignedInPerson): Promise<Wire.MyPilot> {
    return this.pilots.mine(by);
  }

  @Get('pilots/:id/plans')
  @May('pilot.read')
  plans(@PathId() id: string) {
    return this.pilots.plans(id);
  }

  @Get('pilots/:id/comparison')
  @May('pilot.read')
  @ApiQuery({ name: 'metric', required: false, schema: { type: 'string' }, description: 'The primary one, else.' })
  comparison(@PathId() id: string, @Query() query: Record<string, unknown>, @SignedIn() by: SignedInPerson) {
    return this.comparisons.comparison(id, onlyMetric(query), by);
  }

  @Get('pilots/:id/power')
  @May('pilot.read')
  ofPilot(@PathId() id: string) {
    return this.power.ofPilot(id);
  }

  @Get('pilots/:id/peeks')
  @May('pilot.read')
  async peeks(@PathId() id: string) {
    await this.pilots.one(id);
    return this.looks.peeks(id);
  }

  /** The planned looks, with what each came to when somebody first read it. */
  @Get('pilots/:id/looks')
  @May('pilot.read')
  async looksRead(@PathId() id: string) {
    await this.pilots.one(id);
    return this.looks.looks(id);
  }

  /** What the steps of its method began with since the weeks before the start, wording by wording. */
  @Get('pilots/:id/wordings')
  @May('pilot.read')
  wordings(@PathId() id: string) {
    return this.pilots.wordings(id);
  }

  @Post('pilots')
  @May('pilot.write')
  add(@Body() body: PilotBody, @SignedIn() by: SignedInPerson) {
    return this.pilots.add(body, by);
  }

  @Patch('pilots/:id')
  @May('pilot.write')
  replan(@PathId() id: string, @IfMatch() version: number, @Body() body: PilotChange, @SignedIn() by: SignedInPerson) {
    return this.pilots.replan(id, version, body, by);
  }

  @Post('pilot-draws')
  @May('pilot.write')
  draw(@Body() body: DrawBody, @SignedIn() by: SignedInPerson) {
    return this.pilots.draw(body, by);
  }

  /** What a plan could show, before it is one: makes nothing. */
  @Post('pilot-plan-reviews')
  @HttpCode(200)
  @May('pilot.write')
  review(@Body() body: PlanBody) {
    return this.power.ofPlan(body);
  }
}

function onlyMetric({ metric, ...others }: Record<string, unknown>): string | undefined {
  const [name] = Object.keys(others);
  if (name) throw invalid([{ pointer: `/${name}`, code: 'unknown', detail: 'There is no such parameter.' }]);
  if (metric === undefined || typeof metric === 'string') return metric;
  throw invalid([{ pointer: '/metric', code: 'repeated', detail: 'Give it once.' }]);
}
