import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type RemedyKind, remedies } from '#heart-core';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { Amount, Currency, Flag, OneOf, Whole, Words } from '../platform/fields.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { OptionsService, optionListing } from './options.service.ts';

const maybe = { optional: true, nullable: true } as const;

export class OptionBody {
  @Words({ max: 120 }) name!: string;
  @OneOf(remedies) remedy!: RemedyKind;
  @Amount({ ...maybe, about: 'What it is worth to the customer.' }) amountMinor?: number | null;
  @Currency(maybe) currency?: string | null;
  @Whole({ ...maybe, min: 0, max: 99_999_999_999, about: 'What it costs us.' }) costMinor?: number | null;
  @Whole({ ...maybe, min: 1, max: 60_000, about: 'In the squad’s working time.' }) leadTimeMinutes?: number | null;
  @Whole({ ...maybe, min: 1, max: 999, about: 'Its place among the others.' }) place?: number | null;
}

export class OptionChange {
  @Words({ max: 120, optional: true }) name?: string;
  @OneOf(remedies, { optional: true }) remedy?: RemedyKind;
  @Amount(maybe) amountMinor?: number | null;
  @Currency(maybe) currency?: string | null;
  @Whole({ ...maybe, min: 0, max: 99_999_999_999 }) costMinor?: number | null;
  @Whole({ ...maybe, min: 1, max: 60_000 }) leadTimeMinutes?: number | null;
  @Whole({ ...maybe, min: 1, max: 999 }) place?: number | null;
  @Flag({ optional: true }) active?: boolean;
}

@ApiTags('authority')
@Controller('options')
export class OptionsController {
  constructor(private readonly options: OptionsService) {}

  @Get()
  @May('option.read')
  list(@AskedFor(optionListing) asked: Asked) {
    return this.options.list(asked);
  }

  @Get(':id')
  @May('option.read')
  one(@PathId() id: string) {
    return this.options.one(id);
  }

  @Post()
  @May('option.write')
  add(@Body() body: OptionBody, @SignedIn() by: SignedInPerson) {
    return this.options.add(body, by);
  }

  @Patch(':id')
  @May('option.write')
  change(@PathId() id: string, @IfMatch() version: number, @Body() body: OptionChange, @SignedIn() by: SignedInPerson) {
    return this.options.change(id, version, body, by);
  }
}
