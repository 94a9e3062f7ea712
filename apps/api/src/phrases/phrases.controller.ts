import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { PhraseAnswerBody, PhraseCheckBody, PhraseRuleBody, PhraseRuleChange } from './phrases.dto.ts';
import { PhrasesService, phraseRuleListing } from './phrases.service.ts';

@ApiTags('phrases')
@Controller()
export class PhrasesController {
  constructor(private readonly phrases: PhrasesService) {}

  @Get('phrase-rules')
  @May('phraseRule.read')
  list(@AskedFor(phraseRuleListing) asked: Asked) {
    return this.phrases.list(asked);
  }

  @Get('phrase-rules/:id')
  @May('phraseRule.read')
  one(@PathId() id: string) {
    return this.phrases.one(id);
  }

  /** Every wording that it had, the latest first. */
  @Get('phrase-rules/:id/versions')
  @May('phraseRule.read')
  versions(@PathId() id: string) {
    return this.phrases.versions(id);
  }

  @Post('phrase-rules')
  @May('phraseRule.write')
  add(@Body() body: PhraseRuleBody, @SignedIn() by: SignedInPerson) {
    return this.phrases.add(body, by);
  }

  @Patch('phrase-rules/:id')
  @May('phraseRule.write')
  change(
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() body: PhraseRuleChange,
    @SignedIn() by: SignedInPerson,
  ) {
    return this.phrases.change(id, version, body, by);
  }

  /** The hints for a text. Nothing of it is kept. */
  @Post('phrase-checks')
  @HttpCode(200)
  @May('phrase.check')
  check(@Body() body: PhraseCheckBody) {
    return this.phrases.check(body);
  }

  @Post('phrase-answers')
  @May('phrase.check')
  answer(@Body() body: PhraseAnswerBody) {
    return this.phrases.answer(body);
  }

  @Get('phrase-answers')
  @May('phraseRule.rates')
  rates() {
    return this.phrases.rates();
  }
}
