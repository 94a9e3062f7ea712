import { createHash } from 'node:crypto';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { likedLanguage, Refusal, type SurveyLanguage, surveyLanguage, tidy, wellFormed } from '#heart-core';
import { May } from '../../people/may.ts';
import { Clock } from '../../platform/clock.ts';
import { SurveyAnswers } from '../answers.service.ts';
import { SurveyDoor } from '../door.ts';
import { type Notice, noticePage, notices, stopPage, surveyPage, type Typed } from './pages.ts';
import { style } from './style.ts';

/** Nothing but this page's own style: no script, no picture, no frame, and answers go back to this house alone. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
const longestComment = 4000;
const statusOf: Record<Notice, number> = { stopped: 200, unknown: 404, expired: 410, final: 409, busy: 429 };

/** The public page of a survey: plain HTML that works without a script. Whoever only reads it has answered nothing. */
@ApiExcludeController()
@Controller('s/:token')
export class SurveyPageController {
  constructor(
    private readonly answers: SurveyAnswers,
    private readonly door: SurveyDoor,
    private readonly clock: Clock,
  ) {}

  @Get()
  @May('survey.answer')
  show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.told(token, request, reply, () => this.survey(token, request));
  }

  @Post()
  @May('survey.answer')
  take(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.told(token, request, reply, async () => {
      const typed = typedIn(request.body);
      if (typed.score === null) {
        reply.code(400);
        return this.survey(token, request, typed);
      }
      const { score, solvedFirstTime, comment } = typed;
      await this.answers.answer(token, {
        score,
        ...(solvedFirstTime === null ? {} : { solvedFirstTime }),
        ...(comment ? { comment } : {}),
      });
      // Read anew by its address: going back or reading again sends nothing twice.
      reply.code(303).header('location', `/s/${token}${chosenIn(request) ? `?lang=${chosenIn(request)}` : ''}`);
      return '';
    });
  }

  @Get('stop')
  @May('survey.answer')
  askStop(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.told(token, request, reply, async () => {
      const { language } = await this.opened(token, request);
      return stopPage({ path: `/s/${token}/stop`, back: `/s/${token}`, language });
    });
  }

  @Post('stop')
  @May('survey.answer')
  stop(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.told(token, request, reply, async () => {
      const { language } = await this.opened(token, request);
      await this.answers.refuse(token);
      reply.code(200);
      return noticePage({ path: `/s/${token}/stop`, language }, 'stopped');
    });
  }

  private opened(token: string, request: FastifyRequest) {
    return this.answers.open(token, chosenIn(request), likedLanguage(request.headers['accept-language']));
  }

  private async survey(token: string, request: FastifyRequest, typed: Typed | null = null): Promise<string> {
    const survey = await this.opened(token, request);
    return surveyPage({ path: `/s/${token}`, language: survey.language }, survey, this.clock.now(), typed);
  }

  /** Sends the page, or one that says kindly why there is none. */
  private async told(
    token: string,
    request: FastifyRequest,
    reply: FastifyReply,
    made: () => Promise<string>,
  ): Promise<void> {
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('referrer-policy', 'same-origin')
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex, nofollow')
      .header('vary', 'accept-language');
    try {
      this.door.pass(request.ip, token);
      reply.send(await made());
    } catch (problem) {
      const notice = noticeOf(problem);
      const language = chosenIn(request) ?? likedLanguage(request.headers['accept-language']) ?? 'en';
      if (notice === 'busy') reply.header('retry-after', '60');
      reply.code(statusOf[notice]).send(noticePage({ path: request.url.split('?')[0] ?? '/', language }, notice));
    }
  }
}

/** The language that the reader has chosen on the page. */
function chosenIn({ query }: FastifyRequest): SurveyLanguage | null {
  const { lang } = query as { lang?: unknown };
  return typeof lang === 'string' ? surveyLanguage(lang) : null;
}

/** What a form has brought; a text that cannot be kept is none. */
function typedIn(body: unknown): Typed {
  const form = body instanceof URLSearchParams ? body : new URLSearchParams();
  const score = /^[1-5]$/.test(form.get('score') ?? '') ? Number(form.get('score')) : null;
  const solved = form.get('solvedFirstTime');
  const comment = (form.get('comment') ?? '').replace(/\r\n/g, '\n').slice(0, longestComment);
  return {
    score,
    solvedFirstTime: solved === 'yes' ? true : solved === 'no' ? false : null,
    comment: wellFormed(comment) && tidy(comment) !== '' ? tidy(comment) : null,
  };
}

/** A fault that nobody foresaw goes on to be told as one. */
function noticeOf(problem: unknown): Notice {
  if (!(problem instanceof Refusal)) throw problem;
  if (problem.code === 'rate-limited') return 'busy';
  const reason = notices.find((one) => one === problem.facts.reason);
  if (!reason) throw problem;
  return reason;
}
