import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { likedLanguage, type Wire } from '#heart-core';
import { May } from '../people/may.ts';
import { SurveyAnswers } from './answers.service.ts';
import { SurveyDoor } from './door.ts';
import { AnswerBody } from './surveys.dto.ts';

/** A survey for programs, by its token: what its page shows, and nothing else. */
@ApiTags('surveys')
@Controller('public/surveys')
export class PublicSurveysController {
  constructor(
    private readonly answers: SurveyAnswers,
    private readonly door: SurveyDoor,
  ) {}

  @Get(':token')
  @May('survey.answer')
  open(@Param('token') token: string, @Req() request: FastifyRequest) {
    this.door.pass(request.ip, token);
    return this.shown(token, request);
  }

  @Post(':token')
  @May('survey.answer')
  async answer(@Param('token') token: string, @Body() body: AnswerBody, @Req() request: FastifyRequest) {
    this.door.pass(request.ip, token);
    await this.answers.answer(token, body);
    return this.shown(token, request);
  }

  private async shown(token: string, { headers }: FastifyRequest): Promise<Wire.OpenSurveyRecord> {
    const liked = likedLanguage(headers['accept-language']);
    const { timeZone: _, ...survey } = await this.answers.open(token, null, liked);
    return survey;
  }
}
