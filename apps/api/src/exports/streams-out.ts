import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Refusal } from '#heart-core';

/** So many files leave at once: each holds a connection and a snapshot for as long as somebody reads it. */
const atOnce = 4;

/** Counts the files that are on their way out. */
@Injectable()
export class StreamsOut {
  private out = 0;

  /** Opens a file, unless too many are on their way; its place is free again once the stream has closed. */
  async send<File extends { stream: Readable }>(open: () => Promise<File>): Promise<File> {
    if (this.out >= atOnce)
      throw new Refusal('unavailable', { detail: 'Many files are being taken. Try again in a moment.' });
    this.out++;
    try {
      const file = await open();
      file.stream.once('close', () => this.out--);
      return file;
    } catch (problem) {
      this.out--;
      throw problem;
    }
  }
}
