import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { Email, Flag, Id, Ids, OneOf, Words } from '../platform/fields.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { May } from './may.ts';
import { PeopleService, type PersonFacts, peopleListing } from './people.service.ts';
import { SignedIn } from './signed-in.ts';

const roles = ['agent', 'supervisor', 'manager', 'admin', 'auditor'] as const;

export class PersonBody {
  @Words({ max: 120 }) name!: string;
  @Email() email!: string;
  @OneOf(roles) role!: PersonFacts['role'];
  @Ids({ optional: true, about: 'An agent has one; a supervisor those they answer for.' }) squadIds?: string[];
  @Words({ max: 200, optional: true, about: '12 characters at least. Without one the person cannot sign in yet.' })
  password?: string;
}

export class PersonChange {
  @Words({ max: 120, optional: true }) name?: string;
  @Email({ optional: true }) email?: string;
  @OneOf(roles, { optional: true }) role?: PersonFacts['role'];
  @Ids({ optional: true }) squadIds?: string[];
  @Words({ max: 200, optional: true }) password?: string;
  @Flag({ optional: true }) active?: boolean;
  @Id({ optional: true, about: 'Who takes over their open promises, in the same deed.' }) handOverToId?: string;
}

export class PasswordBody {
  @Words({ max: 200 }) oldPassword!: string;
  @Words({ max: 200 }) newPassword!: string;
}

@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Get('users')
  @May('person.read')
  list(@AskedFor(peopleListing) asked: Asked) {
    return this.people.list(asked);
  }

  @Get('users/:id')
  @May('person.read', 'person')
  one(@PathId() id: string) {
    return this.people.atWork(id);
  }

  @Post('users')
  @May('person.write')
  add(@Body() body: PersonBody, @SignedIn() by: SignedInPerson) {
    return this.people.add(body, by);
  }

  @Patch('users/:id')
  @May('person.write', 'person')
  change(@PathId() id: string, @IfMatch() version: number, @Body() body: PersonChange, @SignedIn() by: SignedInPerson) {
    return this.people.change(id, version, body, by);
  }

  @Post('password')
  @HttpCode(204)
  @May('password.change')
  async changePassword(
    @Body() { oldPassword, newPassword }: PasswordBody,
    @SignedIn() person: SignedInPerson,
  ): Promise<void> {
    await this.people.changePassword(person, oldPassword, newPassword);
  }
}
