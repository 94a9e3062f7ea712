import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { isMailAddress } from '#heart-core';
import { CONFIG, type Config } from '../platform/config.ts';

/** A receiver that hangs is left alone after this long. */
const patienceMs = 10_000;

export interface Letter {
  /** Stable: a letter that comes twice is known by it. */
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  headers?: Record<string, string>;
  attachments?: { filename: string; content: Buffer; contentType: string }[];
  /** Who it is from, where that is not the house itself. */
  from?: { name: string | null; address: string | null };
  replyTo?: string;
  /** Where it comes back to if it cannot arrive; the address it is from, where nothing is said. */
  returnTo?: string;
}

/** An address that no mail can go to; trying again does not help. */
export class NoAddress extends Error {
  readonly code = 'ADDRESS';
}

/** Will trying again never help? The address is none, or the other side will not take mail for it. */
export function isRefusedForGood(problem: unknown): boolean {
  const { code, responseCode = 0 } = (problem ?? {}) as { code?: string; responseCode?: number };
  return code === 'ADDRESS' || (code === 'EENVELOPE' && responseCode >= 500);
}

/** The way out to a mail server, where SMTP_URL names one. */
@Injectable()
export class Mailer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('mail');
  private readonly transport: Transporter | null;
  private readonly from: string;
  private readonly host: string;

  constructor(@Inject(CONFIG) { smtpUrl, publicUrl }: Config) {
    const url = smtpUrl ? new URL(smtpUrl) : null;
    this.host = publicUrl ? new URL(publicUrl).hostname : 'heartdesk.example';
    this.from = url ? senderOf(url) : '';
    this.transport = url ? createTransport(optionsOf(url)) : null;
  }

  onApplicationBootstrap(): void {
    if (!this.transport) this.log.log('SMTP_URL is not set: what people are told stays in the app.');
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }

  get canSend(): boolean {
    return this.transport !== null;
  }

  /** Sends a letter as text; the library builds its headers. */
  async send({ id, to, subject, text, headers, from, replyTo, returnTo, attachments }: Letter): Promise<void> {
    if (!this.transport) return;
    if (!isMailAddress(to.address)) throw new NoAddress();
    await this.transport.sendMail({
      messageId: `<${id}@${this.host}>`,
      from: { name: from?.name ?? 'Heartdesk', address: from?.address ?? this.from },
      to,
      ...(replyTo ? { replyTo } : {}),
      ...(returnTo ? { envelope: { from: returnTo, to: to.address } } : {}),
      subject,
      text,
      attachments,
      headers: { 'Auto-Submitted': 'auto-generated', ...headers },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}

function optionsOf(url: URL) {
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
  };
}

/** Who the mail is from: `?from=` of SMTP_URL, else its user where that is an address, else the house at its host. */
function senderOf(url: URL): string {
  const named = [url.searchParams.get('from') ?? '', decodeURIComponent(url.username)].find((one) =>
    isMailAddress(one),
  );
  return named ?? `heartdesk@${url.hostname}`;
}
