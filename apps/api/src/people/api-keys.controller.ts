import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type KeyScope, keyScopes, type Role } from '#heart-core';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { Id, Ids, Moment, OneOf, Several, Words, YesOnly } from '../platform/fields.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ToldOnce } from '../platform/told-once.ts';
import { ApiKeys, apiKeyListing } from './api-keys.service.ts';
import { May } from './may.ts';
import { SignedIn } from './signed-in.ts';

const keyRoles = ['agent', 'supervisor', 'manager', 'admin', 'auditor'] as const;

export class ApiKeyBody {
  @Words({ max: 120, about: 'What it is for, and where it is kept.' }) name!: string;
  @Several(keyScopes, { min: 1 }) scopes!: KeyScope[];
  @Id({ optional: true, about: 'The person it acts as; or give a role.' }) personId?: string;
  @OneOf(keyRoles, { optional: true, about: 'The role it acts in, under its own name.' })
  role?: Exclude<Role, 'public'>;
  @Ids({ optional: true, about: 'With a role: the squads within which it acts.' }) squadIds?: string[];
  @Moment({ optional: true, about: 'Never, where nothing is said.' }) expiresAt?: Date;
}

export class ApiKeyChange {
  @Words({ max: 120, optional: true }) name?: string;
  @YesOnly({ optional: true, about: 'Ends the key for good.' }) revoked?: true;
}

@ApiTags('keys')
@Controller('api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeys) {}

  @Get()
  @May('apiKey.read')
  list(@AskedFor(apiKeyListing) asked: Asked) {
    return this.keys.list(asked);
  }

  @Get(':id')
  @May('apiKey.read')
  one(@PathId() id: string) {
    return this.keys.one(id);
  }

  /** Makes a key; `key` is told in this answer and never again. */
  @Post()
  @ToldOnce()
  @May('apiKey.write')
  make(@Body() body: ApiKeyBody, @SignedIn() by: SignedInPerson) {
    return this.keys.make(body, by);
  }

  /** Names a key anew, or ends it: the very next request obeys. */
  @Patch(':id')
  @May('apiKey.write')
  change(@PathId() id: string, @IfMatch() version: number, @Body() body: ApiKeyChange, @SignedIn() by: SignedInPerson) {
    return this.keys.change(id, version, body, by);
  }
}
