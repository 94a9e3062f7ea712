import type { MigrationInterface, QueryRunner } from 'typeorm';

const foreign = 'ON DELETE NO ACTION ON UPDATE NO ACTION';

/** Lists of squads, people and customers that are taken in, and what became of each row. */
export class TakeLists1799600000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    await house.query(`CREATE TABLE list_imports (id uuid NOT NULL,
      kind text NOT NULL,
      file_name text NOT NULL,
      file_hash text NOT NULL,
      columns jsonb NOT NULL,
      mapping jsonb NOT NULL,
      added integer NOT NULL,
      changed integer NOT NULL,
      same integer NOT NULL,
      refused integer NOT NULL,
      person_id uuid NOT NULL,
      at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT list_imports_kind_known CHECK (kind in ('squads', 'users', 'customers')),
      CONSTRAINT list_imports_counted CHECK (added >= 0 and changed >= 0 and same >= 0 and refused >= 0),
      CONSTRAINT "PK_list_imports" PRIMARY KEY (id))`);
    await house.query('CREATE INDEX list_imports_by_time ON list_imports (at, id)');
    await house.query(
      `ALTER TABLE list_imports ADD CONSTRAINT list_imports_person FOREIGN KEY (person_id) REFERENCES people(id) ${foreign}`,
    );
    await house.query(`CREATE TABLE list_rows (list_import_id uuid NOT NULL,
      line integer NOT NULL,
      id uuid NOT NULL,
      outcome text NOT NULL,
      record_id uuid,
      columns text[],
      code text,
      reason text,
      CONSTRAINT list_rows_outcome_known CHECK (outcome in ('added', 'changed', 'same', 'refused')),
      CONSTRAINT list_rows_refused_says_why CHECK ((outcome = 'refused') = (reason is not null)),
      CONSTRAINT list_rows_refused_kept CHECK ((outcome = 'refused') = (columns is not null)),
      CONSTRAINT list_rows_code_with_reason CHECK ((code is null) = (reason is null)),
      CONSTRAINT list_rows_taken_names_whom CHECK ((outcome = 'refused') = (record_id is null)),
      CONSTRAINT "PK_list_rows" PRIMARY KEY (list_import_id, line))`);
    await house.query('CREATE INDEX list_rows_by_id ON list_rows (id)');
    await house.query(
      `ALTER TABLE list_rows ADD CONSTRAINT list_rows_import FOREIGN KEY (list_import_id) REFERENCES list_imports(id) ${foreign}`,
    );
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE list_rows');
    await house.query('DROP TABLE list_imports');
  }
}
