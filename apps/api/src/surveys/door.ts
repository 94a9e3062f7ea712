import { Injectable } from '@nestjs/common';
import { Refusal } from '#heart-core';
import { Rate } from '../people/rate.ts';
import { hashOf } from './tokens.ts';

/** The public pages may be asked for this often a minute from one network address. */
const asksPerMinute = 60;
/** And by one token from anywhere: a link that was handed round is slowed down too. */
const asksOfTokenPerMinute = 600;

/** Slows down whoever asks the public pages too often: by network, and by token. */
@Injectable()
export class SurveyDoor {
  private readonly byAddress = new Rate(asksPerMinute, 60_000);
  private readonly byToken = new Rate(asksOfTokenPerMinute, 60_000);

  pass(address: string, token: string): void {
    const known = this.byToken.allows(hashOf(token).toString('base64url'));
    if (!this.byAddress.allows(address) || !known) throw new Refusal('rate-limited');
  }
}
