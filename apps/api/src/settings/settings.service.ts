import { Injectable } from '@nestjs/common';
import { checkSettings, Refusal, type Settings, usualSettings, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { SettingsChange } from './settings.dto.ts';

export type SettingsRecord = Wire.SettingsRecord;

/** What an administrator settles for the whole workspace; every change is a version that stays. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  /** The settings that hold now. Within a deed it reads through the deed's own connection. */
  async now(): Promise<SettingsRecord> {
    const [latest] = await this.house.read<{ version: number; data: Partial<Settings> }>(
      'select version, data from settings_versions order by version desc limit 1',
    );
    return { ...usualSettings, ...latest?.data, id: 'workspace', version: latest?.version ?? 0 };
  }

  /** Every version, the latest first. */
  async history() {
    const rows = await this.house.read<{ version: number; data: Partial<Settings>; by: string | null; at: Date }>(
      `select v.version, v.data, p.name as by, v.recorded_at as at from settings_versions v left join people p on p.id = v.changed_by_id order by v.version desc limit 200`,
    );
    return rows.map(({ version, data, by, at }) => ({ ...usualSettings, ...data, version, changedBy: by, at }));
  }

  /** Changes what is named, if nobody has changed anything since `version`. */
  async change(version: number, change: SettingsChange, by: SignedInPerson): Promise<SettingsRecord> {
    const wanted = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    if (Object.keys(wanted).length === 0) throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const { id: _id, version: held, ...before } = await this.now();
      if (held !== version) throw new Refusal('version-mismatch');
      const after: Settings = { ...before, ...wanted };
      after.warnBeforeMinutes = [...after.warnBeforeMinutes].sort((a, b) => b - a);
      const faults = checkSettings(after);
      if (faults.length > 0) throw invalid(faults);
      const taken = await tx.query(
        `insert into settings_versions (version, data, changed_by_id, recorded_at) values ($1, $2::jsonb, $3, $4) on conflict do nothing returning version`,
        [version + 1, JSON.stringify(after), by.id, at],
      );
      if (taken.length === 0) throw new Refusal('version-mismatch');
      await note(tx, { deed: 'settings.change', person: by, at, refs: { version: version + 1, changed: wanted } });
    });
    return this.now();
  }
}
