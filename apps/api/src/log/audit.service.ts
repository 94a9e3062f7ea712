import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { House } from '../platform/house.ts';
import { firstHash, hashOfLink, type Link } from './log.ts';

interface StoredLink extends Link {
  previousHash: Buffer;
  hash: Buffer;
}

export interface AuditVerdict {
  whole: boolean;
  chains: number;
  entries: number;
  broken: { chain: string; place: string; reason: 'changed' | 'missing' | 'cut' }[];
}

const chunk = 5000;
const mostBroken = 100;

/** Walks every chain from its first link and compares each hash with what stands in the table. */
@Injectable()
export class AuditService {
  constructor(private readonly house: House) {}

  /** Links and heads are read as they stood at one moment, so that deeds done meanwhile break nothing. */
  verify(): Promise<AuditVerdict> {
    return this.house.db.transaction('REPEATABLE READ', (tx) => this.walk(tx));
  }

  private async walk(tx: EntityManager): Promise<AuditVerdict> {
    const verdict: AuditVerdict = { whole: true, chains: 0, entries: 0, broken: [] };
    const blame = (chain: string, place: string, reason: 'changed' | 'missing' | 'cut') => {
      verdict.whole = false;
      if (verdict.broken.length < mostBroken) verdict.broken.push({ chain, place, reason });
    };
    const ends = new Map<string, { place: string; hash: Buffer }>();
    for await (const link of this.links(tx)) {
      const before = ends.get(link.chain) ?? { place: '0', hash: firstHash };
      if (BigInt(link.place) !== BigInt(before.place) + 1n) blame(link.chain, link.place, 'missing');
      else if (!link.previousHash.equals(before.hash) || !hashOfLink(link, before.hash).equals(link.hash))
        blame(link.chain, link.place, 'changed');
      ends.set(link.chain, { place: link.place, hash: link.hash });
      verdict.entries++;
    }
    const heads = (await tx.query('select chain, place, hash from audit_heads')) as {
      chain: string;
      place: string;
      hash: Buffer;
    }[];
    verdict.chains = heads.length;
    for (const { chain, place, hash } of heads) {
      const end = ends.get(chain);
      if (!end || end.place !== place || !end.hash.equals(hash)) blame(chain, place, 'cut');
      ends.delete(chain);
    }
    for (const [chain, { place }] of ends) blame(chain, place, 'missing');
    return verdict;
  }

  private async *links(tx: EntityManager): AsyncGenerator<StoredLink> {
    let [chain, place] = ['', '0'];
    for (;;) {
      const links: StoredLink[] = await tx.query(
        `select chain, place, id, at, deed, person_id as "personId", role, refs, request_id as "requestId", previous_hash as "previousHash", hash
         from audit_entries where (chain, place) > ($1, $2::bigint) order by chain, place limit ${chunk}`,
        [chain, place],
      );
      yield* links;
      const last = links.at(-1);
      if (!last || links.length < chunk) return;
      [chain, place] = [last.chain, last.place];
    }
  }
}
