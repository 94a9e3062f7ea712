import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same name, however it is spaced or spelled in capitals. */
const keyOf = (name: string) => String.raw`lower(regexp_replace(btrim(${name}), '\s+', ' ', 'g'))`;

/** A tree of causes that can be merged, split, moved and retired, and what is not sure yet. */
const statements = [
  `ALTER TABLE causes
      ADD COLUMN parent_level integer,
      ADD COLUMN example text,
      ADD COLUMN not_this text,
      ADD COLUMN owner_id uuid,
      ADD COLUMN needs_words boolean DEFAULT false NOT NULL,
      ADD COLUMN merged_into_id uuid,
      ADD COLUMN counts_as_id uuid`,
  `UPDATE causes SET parent_level = level - 1 WHERE parent_id IS NOT NULL`,
  `ALTER TABLE causes
      ADD CONSTRAINT causes_below_their_parent CHECK (level = coalesce(parent_level, 0) + 1),
      ADD CONSTRAINT causes_know_their_parents_level CHECK ((parent_id is null) = (parent_level is null)),
      ADD CONSTRAINT causes_merged_count_elsewhere CHECK ((merged_into_id is null) = (counts_as_id is null)),
      ADD CONSTRAINT causes_never_merge_into_themselves CHECK (merged_into_id <> id and counts_as_id <> id)`,
  `CREATE UNIQUE INDEX causes_by_level ON causes (id, level)`,
  `CREATE INDEX causes_by_counts_as ON causes (counts_as_id) WHERE counts_as_id is not null`,
  `ALTER TABLE causes DROP CONSTRAINT causes_parent`,
  `ALTER TABLE causes ADD CONSTRAINT causes_parent FOREIGN KEY (parent_id, parent_level) REFERENCES causes(id, level) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE causes ADD CONSTRAINT causes_owner FOREIGN KEY (owner_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE causes ADD CONSTRAINT causes_merged_into FOREIGN KEY (merged_into_id) REFERENCES causes(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE causes ADD CONSTRAINT causes_count_as FOREIGN KEY (counts_as_id) REFERENCES causes(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  ...['cause', 'symptom'].flatMap((kind) => [
    `CREATE TABLE ${kind}_names (key text NOT NULL,
      ${kind}_id uuid NOT NULL,
      name text NOT NULL,
      alias boolean NOT NULL,
      CONSTRAINT ${kind}_names_pkey PRIMARY KEY (key))`,
    `CREATE INDEX ${kind}_names_by_${kind} ON ${kind}_names (${kind}_id)`,
    `ALTER TABLE ${kind}_names ADD CONSTRAINT ${kind}_names_${kind} FOREIGN KEY (${kind}_id) REFERENCES ${kind}s(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    `INSERT INTO ${kind}_names (key, ${kind}_id, name, alias) SELECT ${keyOf('name')}, id, name, false FROM ${kind}s ORDER BY id ON CONFLICT DO NOTHING`,
  ]),
  `CREATE TABLE cause_changes (id uuid NOT NULL,
      place integer NOT NULL,
      kind text NOT NULL,
      cause_id uuid NOT NULL,
      into_id uuid,
      from_id uuid,
      parts jsonb DEFAULT '[]' NOT NULL,
      brought_ids uuid[] DEFAULT '{}' NOT NULL,
      reason text,
      made_by_id uuid NOT NULL,
      made_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT cause_changes_kind_known CHECK (kind in ('merge', 'split', 'move', 'retire', 'restore')),
      CONSTRAINT cause_changes_merge_into_another CHECK (kind <> 'merge' or (into_id is not null and into_id <> cause_id)),
      CONSTRAINT cause_changes_pkey PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX cause_changes_in_order ON cause_changes (place)`,
  `CREATE INDEX cause_changes_by_cause ON cause_changes (cause_id)`,
  `ALTER TABLE cause_changes ADD CONSTRAINT cause_changes_cause FOREIGN KEY (cause_id) REFERENCES causes(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE cause_changes ADD CONSTRAINT cause_changes_into FOREIGN KEY (into_id) REFERENCES causes(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE cause_changes ADD CONSTRAINT cause_changes_person FOREIGN KEY (made_by_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE cause_undoings (id uuid NOT NULL,
      change_id uuid NOT NULL,
      undone_by_id uuid NOT NULL,
      undone_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT cause_undoings_pkey PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX cause_undoings_once ON cause_undoings (change_id)`,
  `ALTER TABLE cause_undoings ADD CONSTRAINT cause_undoings_change FOREIGN KEY (change_id) REFERENCES cause_changes(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE cause_undoings ADD CONSTRAINT cause_undoings_person FOREIGN KEY (undone_by_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE cause_parts (cause_id uuid NOT NULL,
      symptom_id uuid NOT NULL,
      counts_as_id uuid NOT NULL,
      CONSTRAINT cause_parts_pkey PRIMARY KEY (cause_id, symptom_id))`,
  `CREATE INDEX cause_parts_by_counts_as ON cause_parts (counts_as_id)`,
  `ALTER TABLE cause_parts ADD CONSTRAINT cause_parts_cause FOREIGN KEY (cause_id) REFERENCES causes(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE cause_parts ADD CONSTRAINT cause_parts_symptom FOREIGN KEY (symptom_id) REFERENCES symptoms(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE cause_parts ADD CONSTRAINT cause_parts_count_as FOREIGN KEY (counts_as_id) REFERENCES causes(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE diagnoses ALTER COLUMN cause_id DROP NOT NULL`,
  `ALTER TABLE diagnoses DROP CONSTRAINT diagnoses_status_known`,
  `ALTER TABLE diagnoses
      ADD CONSTRAINT diagnoses_status_known CHECK (status in ('hypothesis', 'confirmed', 'notSure')),
      ADD CONSTRAINT diagnoses_name_a_cause CHECK ((status = 'notSure') = (cause_id is null))`,
  `ALTER TABLE cases
      ADD COLUMN diagnosis text,
      ADD COLUMN diagnosis_due boolean DEFAULT false NOT NULL`,
  `UPDATE cases SET diagnosis = (select case g.status when 'confirmed' then 'confirmed' else 'guess' end from diagnoses g where g.case_id = cases.id
      order by g.status = 'confirmed' desc, g.recorded_at desc, g.id desc limit 1) WHERE cause_id IS NOT NULL`,
  `UPDATE cases SET diagnosis_due = true WHERE status <> 'open' and not set_aside and coalesce(closed_as, '') <> 'withdrawn' and diagnosis is distinct from 'confirmed'
      and exists (select 1 from jsonb_array_elements(steps) s where s->>'key' = 'diagnose' and s->>'complete' = 'false')`,
  `ALTER TABLE cases ADD CONSTRAINT cases_diagnosis_known CHECK (diagnosis in ('guess', 'confirmed', 'notSure'))`,
  `CREATE INDEX cases_by_diagnosis_due ON cases (squad_id, resolved_at) WHERE diagnosis_due`,
  `CREATE INDEX cases_by_cause ON cases (cause_id, received_at) WHERE cause_id is not null`,
];

export class GrowTheTree1797300000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  /** Cases that are not sure yet cannot stand in the house as it was: their records of it go. */
  async down(house: QueryRunner): Promise<void> {
    await house.query(`DROP INDEX cases_by_cause`);
    await house.query(`ALTER TABLE cases DROP COLUMN diagnosis, DROP COLUMN diagnosis_due`);
    await house.query(`DELETE FROM diagnoses WHERE cause_id IS NULL`);
    await house.query(`ALTER TABLE diagnoses DROP CONSTRAINT diagnoses_name_a_cause`);
    await house.query(`ALTER TABLE diagnoses DROP CONSTRAINT diagnoses_status_known`);
    await house.query(
      `ALTER TABLE diagnoses ALTER COLUMN cause_id SET NOT NULL, ADD CONSTRAINT diagnoses_status_known CHECK (status in ('hypothesis', 'confirmed'))`,
    );
    for (const table of ['cause_parts', 'cause_undoings', 'cause_changes', 'symptom_names', 'cause_names'])
      await house.query(`DROP TABLE ${table}`);
    await house.query(`ALTER TABLE causes DROP CONSTRAINT causes_parent`);
    await house.query(`DROP INDEX causes_by_level`);
    await house.query(
      `ALTER TABLE causes DROP COLUMN parent_level, DROP COLUMN example, DROP COLUMN not_this, DROP COLUMN owner_id,
      DROP COLUMN needs_words, DROP COLUMN merged_into_id, DROP COLUMN counts_as_id`,
    );
    await house.query(
      `ALTER TABLE causes ADD CONSTRAINT causes_parent FOREIGN KEY (parent_id) REFERENCES causes(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }
}
