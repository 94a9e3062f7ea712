import { Injectable } from '@nestjs/common';
import { inOrderOfKeeping, onlineForMs, type Wire } from '#heart-core';
import { CommitmentsService } from '../commitments/commitments.service.ts';
import { squadsSeen } from '../people/visible.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { floorSql, keepersSql } from './floor.sql.ts';

/** Who is about to be let down, and who can help. */
@Injectable()
export class FloorService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly commitments: CommitmentsService,
  ) {}

  async now(person: SignedInPerson): Promise<Wire.FloorRecord> {
    const now = this.clock.now();
    const squads = await this.house.read<Wire.SquadFloorRecord & { people: string[] }>(floorSql, [
      ...[now, squadsSeen(person), stillOnline(now)],
    ]);
    const online = new Set(squads.flatMap(({ people }) => people)).size;
    return {
      asOf: now.toISOString(),
      online,
      squads: squads.map(({ people, ...squad }) => ({ ...squad, online: people.length })),
    };
  }

  /** Who can keep this promise, and should first. The reader must see the promise. */
  async keepers(commitmentId: string, person: SignedInPerson): Promise<Wire.KeeperRecord[]> {
    await this.commitments.one(commitmentId, person);
    const now = this.clock.now();
    return inOrderOfKeeping(
      await this.house.read<Wire.KeeperRecord>(keepersSql, [commitmentId, now, stillOnline(now)]),
    );
  }
}

const stillOnline = (now: Date) => new Date(now.getTime() - onlineForMs);
