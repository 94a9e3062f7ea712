import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers found by the digits of their phone, who looked for them across squads, and who has read what is sensitive. */
const statements = [
  `CREATE INDEX customers_phone_digits ON customers USING gin (regexp_replace(phone, '\\D', '', 'g') gin_trgm_ops)`,
  `CREATE TABLE customer_looks (id uuid NOT NULL,
      person_id uuid NOT NULL,
      way text NOT NULL,
      at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT customer_looks_way_known CHECK (way in ('phone', 'email')),
      CONSTRAINT customer_looks_pkey PRIMARY KEY (id))`,
  `CREATE INDEX customer_looks_by_person ON customer_looks (person_id, at)`,
  `ALTER TABLE customer_looks ADD CONSTRAINT customer_looks_person FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE customer_look_finds (look_id uuid NOT NULL,
      customer_id uuid NOT NULL,
      CONSTRAINT customer_look_finds_pkey PRIMARY KEY (look_id, customer_id))`,
  `ALTER TABLE customer_look_finds ADD CONSTRAINT customer_look_finds_look FOREIGN KEY (look_id) REFERENCES customer_looks(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE customer_look_finds ADD CONSTRAINT customer_look_finds_customer FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE case_reads (case_id uuid NOT NULL,
      person_id uuid NOT NULL,
      read_on date NOT NULL,
      read_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT case_reads_pkey PRIMARY KEY (case_id, person_id, read_on))`,
  `ALTER TABLE case_reads ADD CONSTRAINT case_reads_case FOREIGN KEY (case_id) REFERENCES cases(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE case_reads ADD CONSTRAINT case_reads_person FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

export class RecognizeCustomers1797000000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    for (const table of ['case_reads', 'customer_look_finds', 'customer_looks'])
      await house.query(`DROP TABLE ${table}`);
    await house.query('DROP INDEX customers_phone_digits');
  }
}
