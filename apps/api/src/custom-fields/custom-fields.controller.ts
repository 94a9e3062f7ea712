import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { CustomFieldBody, CustomFieldChange } from './custom-fields.dto.ts';
import { CustomFieldsService, customFieldListing } from './custom-fields.service.ts';

@ApiTags('custom-fields')
@Controller('custom-fields')
export class CustomFieldsController {
  constructor(private readonly fields: CustomFieldsService) {}

  @Get()
  @May('customField.read')
  list(@AskedFor(customFieldListing) asked: Asked) {
    return this.fields.list(asked);
  }

  @Get(':id')
  @May('customField.read')
  one(@PathId() id: string) {
    return this.fields.one(id);
  }

  @Get(':id/versions')
  @May('customField.read')
  versions(@PathId() id: string) {
    return this.fields.versions(id);
  }

  @Post()
  @May('customField.write')
  add(@Body() body: CustomFieldBody, @SignedIn() by: SignedInPerson) {
    return this.fields.add(body, by);
  }

  @Patch(':id')
  @May('customField.write')
  change(
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() body: CustomFieldChange,
    @SignedIn() by: SignedInPerson,
  ) {
    return this.fields.change(id, version, body, by);
  }
}
