import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every wording of a phrase rule, the letters that were sent, and the crisis card in place of a hint. */
const statements = [
  `CREATE TABLE phrase_rule_versions (rule_id uuid NOT NULL,
      version integer NOT NULL,
      active boolean NOT NULL,
      rule jsonb NOT NULL,
      changed_by_id uuid,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT phrase_rule_versions_pkey PRIMARY KEY (rule_id, version))`,
  `ALTER TABLE phrase_rule_versions ADD CONSTRAINT phrase_rule_versions_rule FOREIGN KEY (rule_id) REFERENCES phrase_rules(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE phrase_rule_versions ADD CONSTRAINT phrase_rule_versions_changed_by FOREIGN KEY (changed_by_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `UPDATE phrase_rules SET rule = jsonb_set(rule, '{rewrite}', '"crisisCard"') WHERE key = 'self-harm' AND rule->>'weight' = 'help'`,
  `INSERT INTO phrase_rule_versions (rule_id, version, active, rule, recorded_at) SELECT id, version, active, rule, now() FROM phrase_rules`,
  `CREATE TABLE letters (case_id uuid NOT NULL,
      id uuid NOT NULL,
      squad_id uuid NOT NULL,
      contact_id uuid NOT NULL,
      sent_by_id uuid NOT NULL,
      subject text,
      text text NOT NULL,
      template_id uuid,
      template_version integer,
      sent_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT letters_text_said CHECK (length(text) > 0),
      CONSTRAINT letters_template_whole CHECK ((template_id is null) = (template_version is null)),
      CONSTRAINT letters_not_before_sent CHECK (recorded_at >= sent_at),
      CONSTRAINT letters_pkey PRIMARY KEY (case_id, id))`,
  `CREATE UNIQUE INDEX letters_contact_once ON letters (case_id, contact_id)`,
  `CREATE INDEX letters_by_id ON letters (id)`,
  `ALTER TABLE letters ADD CONSTRAINT letters_case_and_squad FOREIGN KEY (case_id, squad_id) REFERENCES case_squads(case_id,squad_id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE letters ADD CONSTRAINT letters_contact FOREIGN KEY (case_id, contact_id) REFERENCES contacts(case_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE letters ADD CONSTRAINT letters_template FOREIGN KEY (template_id, template_version) REFERENCES template_versions(id,version) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE letters ADD CONSTRAINT letters_sent_by FOREIGN KEY (sent_by_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

export class KeepWordings1797200000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE letters');
    await house.query('DROP TABLE phrase_rule_versions');
    await house.query(
      `UPDATE phrase_rules SET rule = jsonb_set(rule, '{rewrite}', '"none"') WHERE rule->>'rewrite' = 'crisisCard'`,
    );
  }
}
