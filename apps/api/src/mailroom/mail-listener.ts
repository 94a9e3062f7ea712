import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { SMTPServer, SMTPServerAddress, SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { CONFIG, type Config, WrongSetting } from '../platform/config.ts';
import { Mailroom } from './mailroom.service.ts';
import { readMail } from './read-mail.ts';

/** Words are small; whoever sends more sends files, and those are not taken. */
const largestMail = 5 * 1024 * 1024;
const patienceMs = 60_000;
const atOnce = 20;
/** One letter goes to one case or one squad, or to a few. */
const mostRecipients = 5;

const refusal = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });

/** Takes mail in by SMTP, for the addresses of cases and squads alone; off unless MAIL_IN_PORT is set. */
@Injectable()
export class MailListener implements OnModuleDestroy {
  private readonly log = new Logger('mail');
  private server: SMTPServer | null = null;

  constructor(
    private readonly mailroom: Mailroom,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Where it listens; null where it does not. */
  get port(): number | null {
    return (this.server?.server.address() as AddressInfo | null)?.port ?? null;
  }

  /** From now on mail is taken. Only the house that people work in opens this door, never a tool beside it. */
  async open(): Promise<void> {
    const { mailInPort, mailInDomain, host } = this.config;
    if (mailInPort === null || mailInDomain === null) return;
    const tls = certificateOf(this.config);
    const { SMTPServer } = await import('smtp-server');
    const server = new SMTPServer({
      name: mailInDomain,
      banner: 'Heartdesk',
      size: largestMail,
      maxClients: atOnce,
      socketTimeout: patienceMs,
      authOptional: true,
      // Without a certificate it stands behind the firm's own mail server, which speaks TLS to the world.
      disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      ...tls,
      disableReverseLookup: true,
      onRcptTo: (address, session, done) => void this.knows(address, session).then(done, () => done(later)),
      onData: (stream, session, done) => void this.take(stream, session).then(() => done(), done),
    });
    server.on('error', (problem) =>
      this.log.warn(`Mail in: ${(problem as NodeJS.ErrnoException).code ?? problem.name}`),
    );
    this.server = server;
    await new Promise<void>((ready, fail) => {
      server.server.once('error', ({ code }: NodeJS.ErrnoException) =>
        fail(new WrongSetting(`MAIL_IN_PORT ${mailInPort} cannot be used: ${code}`)),
      );
      server.listen(mailInPort, host, ready);
    });
    this.log.log(`Mail for ${mailInDomain} comes in on port ${this.port}.`);
  }

  async onModuleDestroy(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((closed) => server.close(closed));
  }

  private async knows({ address }: SMTPServerAddress, { envelope }: SMTPServerSession): Promise<Error | null> {
    if (envelope.rcptTo.length >= mostRecipients) return refusal(452, 'Too many recipients');
    return (await this.mailroom.knows(address)) ? null : refusal(550, 'No such address here');
  }

  private async take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream) {
      size += (chunk as Buffer).length;
      // The rest is read and let go of, so that the sender hears why.
      if (size <= largestMail) chunks.push(chunk as Buffer);
      else chunks.length = 0;
    }
    if (size > largestMail) throw refusal(552, 'Larger than this house takes');
    const { simpleParser } = await import('mailparser');
    const parsed = await simpleParser(Buffer.concat(chunks), { skipImageLinks: true, keepDeliveryStatus: true }).catch(
      () => null,
    );
    if (!parsed) throw refusal(554, 'This letter cannot be read');
    const mail = readMail(parsed, envelope.mailFrom ? envelope.mailFrom.address : '');
    for (const { address } of envelope.rcptTo)
      await this.mailroom.receive(mail, address).catch((problem: Error) => {
        this.log.warn(`A letter could not be taken: ${problem.name}`);
        throw later;
      });
  }
}

/** The sender tries again: the database may be away. */
const later = refusal(451, 'Try again later');

/** The certificate that STARTTLS is offered with, read when the door opens: a renewed one counts from the next start. */
function certificateOf({ mailInTls }: Config): { cert: Buffer; key: Buffer } | null {
  if (!mailInTls) return null;
  try {
    const pair = { cert: readFileSync(mailInTls.cert), key: readFileSync(mailInTls.key) };
    createSecureContext(pair);
    return pair;
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    throw new WrongSetting(`MAIL_IN_TLS_CERT and MAIL_IN_TLS_KEY cannot be used: ${code ?? 'they do not go together'}`);
  }
}
