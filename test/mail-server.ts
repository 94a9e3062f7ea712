import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes letters, refuses them, or is not there. */
export class MailServer {
  readonly letters: ParsedMail[] = [];
  /** Where each letter is to come back to if it cannot arrive. */
  readonly returnPaths: string[] = [];
  refuses = false;
  /** Addresses that it will never take mail for. */
  readonly unknown = new Set<string>();
  private server: SMTPServer | null = null;
  port = 0;

  async up(): Promise<void> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) =>
        done(this.unknown.has(address) ? Object.assign(new Error('nobody here'), { responseCode: 550 }) : null),
      onData: (stream, { envelope }, done) => {
        if (this.refuses) {
          stream.resume();
          stream.on('end', () => done(Object.assign(new Error('<lee@demo.example> no'), { responseCode: 451 })));
          return;
        }
        void simpleParser(stream).then((letter) => {
          this.letters.push(letter);
          this.returnPaths.push(envelope.mailFrom ? envelope.mailFrom.address : '');
          done();
        });
      },
    });
    this.server.on('error', () => {});
    await new Promise<void>((ready) => this.server?.listen(this.port, '127.0.0.1', ready));
    this.port = (this.server.server.address() as AddressInfo).port;
  }

  async down(): Promise<void> {
    await new Promise<void>((closed) => this.server?.close(closed));
    this.server = null;
  }

  /** Where the latest letter to this address is to come back to. */
  returnPathOf(address: string): string {
    const place = this.letters.findLastIndex(({ to }) => JSON.stringify(to).includes(address));
    return this.returnPaths[place] ?? '';
  }

  to(address: string): string[] {
    return this.letters.filter(({ to }) => JSON.stringify(to).includes(address)).map(({ subject = '' }) => subject);
  }
}
