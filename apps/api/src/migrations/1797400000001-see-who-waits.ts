import type { MigrationInterface, QueryRunner } from 'typeorm';
import { membersBefore } from './1797400000000-gather-issues.ts';

const root = 'coalesce(i.joined_into_id, i.id)';
const facts = 'c.opened_squad_id AS squad_id, c.customer_id, c.received_at, c.status, c.squad_id AS squad_now_id';
const counted = 'coalesce(o.counts_as_id, o.id)';
const kept = `NOT c.set_aside AND NOT EXISTS (SELECT 1 FROM hand h WHERE h.issue_id = r.issue_id AND h.case_id = c.id AND h.kind = 'takenOut')`;

/** The same cases as before, and where each stands now: who still waits is found among the few that are open. */
const members = `CREATE OR REPLACE VIEW issue_members AS
  WITH hand AS NOT MATERIALIZED (
    SELECT DISTINCT ON (${root}, h.case_id) ${root} AS issue_id, h.case_id, h.kind
    FROM issue_cases h JOIN issues i ON i.id = h.issue_id ORDER BY ${root}, h.case_id, h.recorded_at DESC, h.id DESC),
  reach AS NOT MATERIALIZED (
    SELECT ${root} AS issue_id, k.id AS cause_id FROM issues i JOIN causes o ON o.id = i.cause_id
      JOIN causes k ON k.id = ${counted} OR k.parent_id = ${counted} OR k.parent_id IN (SELECT p.id FROM causes p WHERE p.parent_id = ${counted})),
  gathered AS NOT MATERIALIZED (
    SELECT r.issue_id, c.id AS case_id, ${facts}
    FROM reach r JOIN causes g ON coalesce(g.counts_as_id, g.id) = r.cause_id JOIN cases c ON c.cause_id = g.id
    WHERE ${kept} AND NOT EXISTS (SELECT 1 FROM cause_parts s WHERE s.cause_id = c.cause_id AND s.symptom_id = c.symptom_id)
    UNION ALL
    SELECT r.issue_id, c.id, ${facts}
    FROM reach r JOIN cause_parts s ON s.counts_as_id = r.cause_id JOIN cases c ON c.cause_id = s.cause_id AND c.symptom_id = s.symptom_id WHERE ${kept}
    UNION ALL
    SELECT r.issue_id, c.id, ${facts}
    FROM (SELECT ${root} AS issue_id, i.symptom_id FROM issues i) r JOIN cases c ON c.symptom_id = r.symptom_id WHERE ${kept}
    UNION ALL
    SELECT r.issue_id, c.id, ${facts}
    FROM hand r JOIN cases c ON c.id = r.case_id WHERE r.kind = 'joined' AND NOT c.set_aside)
  SELECT DISTINCT issue_id, case_id, squad_id, customer_id, received_at, status, squad_now_id FROM gathered`;

export class SeeWhoWaits1797400000001 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    await house.query(members);
  }

  /** A view cannot lose columns: it is made anew by the migration before. */
  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP VIEW issue_members');
    await house.query(membersBefore);
  }
}
