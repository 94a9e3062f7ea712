import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedInPerson } from '../platform/request.ts';

/** Someone whose work another takes over. */
export interface Handover {
  fromId: string;
  toId: string;
  by: SignedInPerson;
}

/** What a person leaves behind: counted, and handed over within the deed that lets them go. */
export interface Legacy {
  open(tx: Pick<EntityManager, 'query'>, personId: string): Promise<number>;
  handOver(tx: EntityManager, handover: Handover): Promise<number>;
}

/** Rooms above say here what of theirs someone may leave behind: this room knows who goes, they know what stays. */
@Injectable()
export class Leaving {
  private readonly legacies: Legacy[] = [];

  leaves(legacy: Legacy): void {
    this.legacies.push(legacy);
  }

  async open(tx: Pick<EntityManager, 'query'>, personId: string): Promise<number> {
    let count = 0;
    for (const legacy of this.legacies) count += await legacy.open(tx, personId);
    return count;
  }

  async handOver(tx: EntityManager, handover: Handover): Promise<number> {
    let count = 0;
    for (const legacy of this.legacies) count += await legacy.handOver(tx, handover);
    return count;
  }
}
