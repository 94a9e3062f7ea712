import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config.ts';
import { isPublicAddress } from './public-address.ts';

/** A receiver has so long to answer, connecting included. */
const patienceMs = 5000;
/** Of an answer no more is read, and no more of it kept. */
const mostRead = 4096;
const mostKept = 500;

/** Why nothing was sent, in a word that an administrator understands. */
export class NotSent extends Error {
  override name = 'NotSent';
}

export interface Answered {
  status: number;
  answer: string;
}

/**
 * Sends a message to another program: by https to public addresses alone, at the address that was looked at, following no
 * redirect. Hosts that the operator names in WEBHOOK_ALLOW may be private, and go without https.
 */
@Injectable()
export class WebhookPost {
  /** Whom a name stands for, asked once for each connection. */
  resolve = (host: string): Promise<{ address: string; family: number }[]> => lookup(host, { all: true });

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Why an address cannot be sent to, whatever its name stands for; null if it can. */
  againstUrl(text: string): string | null {
    if (!URL.canParse(text)) return 'must be a URL';
    const url = new URL(text);
    if (url.username || url.password) return 'may hold no name or password';
    if (this.isAllowed(url)) return /^https?:$/.test(url.protocol) ? null : 'must begin with https://';
    if (url.protocol !== 'https:') return 'must begin with https://';
    const host = hostOf(url);
    return isIP(host) && !isPublicAddress(host) ? 'must be a public address' : null;
  }

  async send(text: string, headers: Record<string, string>, body: string): Promise<Answered> {
    const against = this.againstUrl(text);
    if (against) throw new NotSent(`The address ${against}.`);
    const url = new URL(text);
    const ask = url.protocol === 'https:' ? secureRequest : plainRequest;
    return new Promise((done, fail) => {
      const signal = AbortSignal.timeout(patienceMs);
      const asked = ask(
        url,
        { method: 'POST', headers, agent: false, signal, lookup: this.lookupOf(url) },
        (response) => read(response).then(done, fail),
      );
      asked.on('error', (problem) => fail(signal.aborted ? new NotSent('No answer within 5 seconds.') : problem));
      asked.end(body);
    });
  }

  /** What was looked at is what is connected to: no second look can lead elsewhere. */
  private lookupOf(url: URL): LookupFunction {
    const allowed = this.isAllowed(url);
    return (host, options, done) => {
      this.resolve(host).then(
        (addresses) => {
          const [first] = addresses;
          const open = allowed || addresses.every(({ address }) => isPublicAddress(address));
          if (!first || !open) done(new NotSent('The name stands for no public address.'), '', 0);
          else if (options.all) done(null, addresses);
          else done(null, first.address, first.family);
        },
        () => done(new NotSent('The name stands for no address.'), '', 0),
      );
    };
  }

  private isAllowed(url: URL): boolean {
    return this.config.webhookAllow.includes(hostOf(url));
  }
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').toLowerCase();

async function read(response: IncomingMessage): Promise<Answered> {
  let text = Buffer.alloc(0);
  for await (const chunk of response) {
    text = Buffer.concat([text, chunk as Buffer]);
    if (text.length >= mostRead) break;
  }
  response.destroy();
  const words = text.subarray(0, mostRead).toString('utf8').replaceAll('\0', '').toWellFormed().slice(0, mostKept);
  return { status: response.statusCode ?? 0, answer: words.toWellFormed() };
}
