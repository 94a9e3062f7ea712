import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { May } from '../people/may.ts';
import { Email, Words } from '../platform/fields.ts';
import { Choosing } from './choosing.service.ts';

/** A token travels in the body alone: an address is written down in more places than one thinks. */
const form = /^[A-Za-z0-9_-]{43}$/;

export class LinkBody {
  @Words({ min: 43, max: 43, pattern: form }) token!: string;
}

export class ChosenPasswordBody {
  @Words({ min: 43, max: 43, pattern: form }) token!: string;
  @Words({ max: 200, about: '12 characters at least.' }) password!: string;
}

export class ForgottenBody {
  @Email() email!: string;
}

@ApiTags('people')
@Controller('public')
export class ChoosingController {
  constructor(private readonly choosing: Choosing) {}

  /** Whom a link is for, told to who holds it. */
  @Post('invitation-looks')
  @HttpCode(200)
  @May('password.choose')
  look(@Body() { token }: LinkBody, @Req() { ip }: FastifyRequest) {
    return this.choosing.look(token, ip);
  }

  /** Chooses a password by a link, which ends with it. Every session of theirs ends too. */
  @Post('chosen-passwords')
  @HttpCode(204)
  @May('password.choose')
  async choose(@Body() { token, password }: ChosenPasswordBody, @Req() { ip }: FastifyRequest): Promise<void> {
    await this.choosing.choose(token, password, ip);
  }

  /** Asks for a link to a new password. The answer is the same whether or not anybody here has this e-mail. */
  @Post('forgotten-passwords')
  @HttpCode(204)
  @May('password.choose')
  async forgot(@Body() { email }: ForgottenBody, @Req() { ip }: FastifyRequest): Promise<void> {
    await this.choosing.forgot(email, ip);
  }
}
