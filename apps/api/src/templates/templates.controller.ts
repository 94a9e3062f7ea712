import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { TemplateBody, TemplateChange } from './templates.dto.ts';
import { TemplatesService, templateListing } from './templates.service.ts';

@ApiTags('templates')
@Controller('templates')
export class TemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  @Get()
  @May('template.read')
  list(@AskedFor(templateListing) asked: Asked) {
    return this.templates.list(asked);
  }

  @Get(':id')
  @May('template.read')
  one(@PathId() id: string) {
    return this.templates.one(id);
  }

  @Get(':id/versions')
  @May('template.read')
  versions(@PathId() id: string) {
    return this.templates.versions(id);
  }

  @Post()
  @May('template.write')
  add(@Body() body: TemplateBody, @SignedIn() by: SignedInPerson) {
    return this.templates.add(body, by);
  }

  @Patch(':id')
  @May('template.write')
  change(
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() body: TemplateChange,
    @SignedIn() by: SignedInPerson,
  ) {
    return this.templates.change(id, version, body, by);
  }
}
