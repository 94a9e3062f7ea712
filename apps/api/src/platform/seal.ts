import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from './config.ts';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Seals the secrets that the house must read again, so that a copy of its tables tells none of them. */
@Injectable()
export class Seal {
  private held: Buffer | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  close(text: string): string {
    const nonce = randomBytes(nonceBytes);
    const closing = createCipheriv(cipher, this.key, nonce);
    const hidden = Buffer.concat([closing.update(text, 'utf8'), closing.final()]);
    return Buffer.concat([nonce, closing.getAuthTag(), hidden]).toString('base64');
  }

  open(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const opening = createDecipheriv(cipher, this.key, bytes.subarray(0, nonceBytes));
    opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return opening.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + opening.final('utf8');
  }

  private get key(): Buffer {
    this.held ??= this.config.secretKey ?? keyOf(this.config.dataDir);
    return this.held;
  }
}

/** The key of this data folder, made by whoever first needs it. */
function keyOf(dataDir: string): Buffer {
  const file = join(dataDir, 'secret.key');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
}
