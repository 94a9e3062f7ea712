import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '#heart-core';
import { CONFIG, type Config } from '../platform/config.ts';
import { Email, Words } from '../platform/fields.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { sessionCookies } from './may.guard.ts';
import { May } from './may.ts';
import { PeopleService } from './people.service.ts';
import { Sessions } from './sessions.service.ts';
import { SignedIn } from './signed-in.ts';

export class SignInBody {
  @Email() email!: string;
  @Words({ max: 200 }) password!: string;
  @Words({ max: 20, optional: true, about: 'A one-time code, where the account asks for one.' }) code?: string;
}

/** The four people whom the sign-in page offers in one click while the demo is on. */
const demoFaces = ['lee@demo.example', 'priya@demo.example', 'malik@demo.example', 'jo@demo.example'];

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly people: PeopleService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @May('session.open')
  async signIn(
    @Body() { email, password }: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { token, person } = await this.sessions.signIn(email, password, request.ip);
    reply.setCookie(this.cookieName(), token, { ...this.cookie(), maxAge: 12 * 3600 });
    return { user: await this.userOf(person) };
  }

  @Get()
  @May('session.read')
  async read(@SignedIn() person: SignedInPerson) {
    const { demo, smtpUrl, publicUrl, mailInPort } = this.config;
    const mail = {
      sends: smtpUrl !== null,
      asks: smtpUrl !== null && publicUrl !== null,
      receives: mailInPort !== null,
    };
    return { user: await this.userOf(person), demo, mail };
  }

  /** What the sign-in page may offer; with the demo off, nothing. */
  @Get('options')
  @May('session.open')
  async options() {
    const resets = this.config.smtpUrl !== null && this.config.publicUrl !== null;
    if (!this.config.demo) return { demo: false, resets, people: [] };
    return { demo: true, resets, people: await this.people.faces(demoFaces), demoPassword: this.config.demoPassword };
  }

  @Delete()
  @HttpCode(204)
  @May('session.read')
  async signOut(@SignedIn() person: SignedInPerson, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut(person);
    for (const name of sessionCookies) reply.clearCookie(name, this.cookie());
  }

  private async userOf(person: SignedInPerson) {
    return (await this.people.one(person.id)) ?? Promise.reject(new Refusal('unauthenticated'));
  }

  private get secure(): boolean {
    return this.config.publicUrl?.startsWith('https:') ?? false;
  }

  private cookieName(): string {
    return this.secure ? '__Host-heartdesk' : 'heartdesk';
  }

  private cookie() {
    return { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: this.secure };
  }
}
