import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import {
  type AnswerCounts,
  checkPhraseRule,
  checkPhrases,
  type Method,
  type PhraseHint,
  type PhraseRule,
  Refusal,
  stances,
  stepKeys,
  type Wire,
  weighAnswers,
} from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import {
  type Asked,
  byChoice,
  byFlag,
  byId,
  byWords,
  type Filter,
  type Listing,
  Parameters,
  pageOf,
} from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { PhraseAnswerBody, PhraseCheckBody, PhraseRuleBody, PhraseRuleChange } from './phrases.dto.ts';

type PhraseRuleRecord = Wire.PhraseRuleRecord;
type VersionRecord = Wire.PhraseRuleVersionRecord;

const columns = 'r.id, r.key, r.locale, r.active, r.version, r.rule';

/** Rules that look here: they name it, or none at all. */
function byFit(list: 'steps' | 'stances', choices: readonly string[]): Filter {
  const named = byChoice('named.one', choices);
  return {
    ...named,
    where: (value, parameters) =>
      `(r.rule->'${list}' = '[]' or exists (select 1 from jsonb_array_elements_text(r.rule->'${list}') named(one) where ${named.where(value, parameters)}))`,
  };
}

export const phraseRuleListing: Listing = {
  resource: 'phrase-rules',
  id: 'r.id',
  usual: ['key', 'ASC'],
  filters: {
    id: byId('r.id'),
    ids: byId('r.id'),
    active: byFlag('r.active'),
    locale: byWords((place) => `r.locale = ${place}`),
    weight: byChoice(`r.rule->>'weight'`, ['hint', 'help']),
    stepKey: byFit('steps', [...stepKeys, 'promise']),
    stance: byFit('stances', stances),
    q: byWords((place) => `(r.key ilike '%' || ${place} || '%' or r.rule::text ilike '%' || ${place} || '%')`),
  },
  sorts: { key: { column: 'r.key', type: 'text' } },
};

interface Kept {
  id: string;
  key: string;
  locale: string;
  active: boolean;
  version: number;
  rule: Omit<PhraseRule, 'key' | 'locale' | 'active'>;
}
const shown = ({ rule, ...facts }: Kept): PhraseRuleRecord => ({ ...facts, ...rule });

const bare: Omit<PhraseRule, 'key' | 'locale' | 'why'> = {
  ...{ steps: [], stances: [], weight: 'hint', says: [], unless: [], unlessSaid: [] },
  ...{ times: 1, longerThan: 0, rewrite: 'none', active: true },
};

/** Words that a step is better without: kept by administrators, looked for while others type. */
@Injectable()
export class PhrasesService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  list(asked: Asked) {
    return pageOf<Kept, PhraseRuleRecord>(
      (sql, values) => this.house.read(sql, values),
      phraseRuleListing,
      asked,
      { select: columns, from: 'phrase_rules r', where: 'true', parameters: new Parameters() },
      shown,
    );
  }

  async one(id: string): Promise<PhraseRuleRecord> {
    const [kept] = await this.house.read<Kept>(`select ${columns} from phrase_rules r where r.id = $1`, [id]);
    if (!kept) throw new Refusal('not-found');
    return shown(kept);
  }

  /** Every wording that it had, the latest first. */
  async versions(id: string): Promise<VersionRecord[]> {
    const rows = await this.house.read<Kept & { changedBy: string | null; recordedAt: string }>(
      `select r.id, r.key, r.locale, v.active, v.version, v.rule, p.name as "changedBy", v.recorded_at as "recordedAt"
       from phrase_rules r join phrase_rule_versions v on v.rule_id = r.id left join people p on p.id = v.changed_by_id
       where r.id = $1 order by v.version desc`,
      [id],
    );
    if (rows.length === 0) throw new Refusal('not-found');
    return rows.map(({ rule, ...facts }) => ({ ...facts, ...rule }));
  }

  async add({ key, why, locale = 'en', ...facts }: PhraseRuleBody, by: SignedInPerson): Promise<PhraseRuleRecord> {
    const rule: PhraseRule = { ...bare, ...given(facts), key, locale, why };
    demandSound(rule);
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      const made = await tx.query(
        'insert into phrase_rules (id, key, locale, active, rule) values ($1, $2, $3, $4, $5::jsonb) on conflict (key, locale) do nothing returning id',
        [id, key, locale, rule.active, JSON.stringify(inner(rule))],
      );
      if (made.length === 0)
        throw new Refusal('conflict', {
          reason: 'key',
          detail: 'There is already a rule of this key in this language.',
        });
      const at = await this.keepVersion(tx, id, by);
      await note(tx, { deed: 'phraseRule.add', person: by, at, refs: { rule: id, key, locale } });
    });
    return this.one(id);
  }

  async change(id: string, version: number, change: PhraseRuleChange, by: SignedInPerson): Promise<PhraseRuleRecord> {
    const wanted = given(change);
    if (Object.keys(wanted).length === 0) throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    await this.house.deed(async (tx) => {
      const rule: PhraseRuleRecord = { ...(await this.one(id)), ...wanted };
      demandSound(rule);
      const [rows] = await tx.query(
        'update phrase_rules set active = $3, rule = $4::jsonb, version = version + 1 where id = $1 and version = $2 returning id',
        [id, version, rule.active, JSON.stringify(inner(rule))],
      );
      if (rows.length === 0) throw new Refusal('version-mismatch');
      const refs = { rule: id, key: rule.key, changed: Object.keys(wanted) };
      const at = await this.keepVersion(tx, id, by);
      await note(tx, { deed: 'phraseRule.change', person: by, at, refs });
    });
    return this.one(id);
  }

  /** The rule as it now stands, kept for good. */
  private async keepVersion(tx: EntityManager, id: string, by: SignedInPerson): Promise<Date> {
    const at = this.clock.now();
    await tx.query(
      'insert into phrase_rule_versions (rule_id, version, active, rule, changed_by_id, recorded_at) select id, version, active, rule, $2, $3 from phrase_rules where id = $1',
      [id, by.id, at],
    );
    return at;
  }

  /** The hints for a text; the very rules and the very function that the admin runs while one types. */
  async check({ stepKey, methodKey, text, locale, ...own }: PhraseCheckBody): Promise<PhraseHint[]> {
    const [method] = await this.house.read<{ data: Method }>(
      'select data from methods where key = $1 order by version desc limit 1',
      [methodKey],
    );
    if (!method)
      throw new Refusal('unprocessable', {
        detail: 'There is no such method.',
        errors: [{ pointer: '/methodKey', code: 'reference', detail: 'There is no such method.' }],
      });
    const kept = await this.house.read<Kept>(
      `select ${columns} from phrase_rules r where r.active and r.locale = $1 order by r.key`,
      [locale.split('-')[0]?.toLowerCase()],
    );
    const typed = { text, step: stepKey, stance: method.data.apology, locale: locale.toLowerCase() };
    return checkPhrases(kept.map(shown), typed, own);
  }

  /** Counts what somebody made of a hint, by rule and day; of whom it was, nothing is kept. */
  async answer({ ruleId, answer }: PhraseAnswerBody): Promise<{ ruleId: string; answer: string }> {
    const counted = await this.house.read(
      `insert into phrase_answers (rule_id, day, answer, times) select id, $2::date, $3, 1 from phrase_rules where id = $1
       on conflict (rule_id, day, answer) do update set times = phrase_answers.times + 1 returning rule_id`,
      [ruleId, this.clock.now().toISOString().slice(0, 10), answer],
    );
    if (counted.length === 0)
      throw new Refusal('unprocessable', {
        detail: 'There is no such rule.',
        errors: [{ pointer: '/ruleId', code: 'reference', detail: 'There is no such rule.' }],
      });
    return { ruleId, answer };
  }

  /** What became of each rule's hints in the last 90 days: poor rules are retired by it. */
  async rates(): Promise<Wire.PhraseAnswersRecord[]> {
    const counted = await this.house.read<{ id: string; key: string; locale: string } & AnswerCounts>(
      `select r.id, r.key, r.locale, coalesce(sum(a.times) filter (where a.answer = 'used'), 0)::int as used,
         coalesce(sum(a.times) filter (where a.answer = 'kept'), 0)::int as kept, coalesce(sum(a.times) filter (where a.answer = 'muted'), 0)::int as muted
       from phrase_rules r left join phrase_answers a on a.rule_id = r.id and a.day > $1::date - 90 group by r.id order by r.key, r.locale`,
      [this.clock.now().toISOString().slice(0, 10)],
    );
    return counted.map((rule) => ({ ...rule, ...weighAnswers(rule) }));
  }
}

function given<Facts extends object>(facts: Facts): { [Name in keyof Facts]?: Exclude<Facts[Name], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never;
}

function inner({ steps, stances, weight, says, unless, unlessSaid, times, longerThan, why, rewrite }: PhraseRule) {
  return { steps, stances, weight, says, unless, unlessSaid, times, longerThan, why, rewrite };
}

function demandSound(rule: PhraseRule): void {
  const faults = checkPhraseRule(rule);
  if (faults.length > 0) throw invalid(faults);
}
