import { DataSource } from 'typeorm';
import { connectionTo } from '../apps/api/src/platform/database.ts';
import { openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

it('describes the same tables in migrations and entities', async () => {
  const tables = await new DataSource(connectionTo(house.config.databaseUrl as string)).initialize();
  const difference = await tables.driver.createSchemaBuilder().log();
  await tables.destroy();
  expect(difference.upQueries.map(({ query }) => query)).toEqual([]);
});

it('gives the application a role that owns nothing and is no superuser', async () => {
  const [role] = await house.asApplication(
    'select rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
  );
  expect(role).toEqual({ rolsuper: false, rolcreatedb: false, rolcreaterole: false });
  const owned = await house.asApplication('select 1 from pg_tables where tableowner = current_user');
  expect(owned).toEqual([]);
});

it.each([
  'evidence',
  'audit_entries',
  'timeline_entries',
  'settlements',
  'settlement_undoings',
  'closures',
  'deliveries',
  'diagnoses',
  'resolutions',
  'contacts',
  'case_reads',
  'letters',
  'mail_settlings',
  'reply_keys',
  'seen_mails',
  'survey_answers',
  'survey_omissions',
  'survey_plans',
  'survey_refusals',
  'calendar_versions',
  'squad_calendars',
  'cause_changes',
  'cause_undoings',
  'issue_cases',
  'issue_rulings',
  'action_endings',
  'bulk_promises',
  'thank_yous',
])('lets the application neither alter nor remove what stands in %s', async (table) => {
  const column =
    {
      audit_entries: 'chain',
      calendar_versions: 'week',
      squad_calendars: 'from_on',
      cause_changes: 'reason',
      cause_undoings: 'change_id',
      issue_rulings: 'reason',
      action_endings: 'words',
      bulk_promises: 'what',
      survey_plans: 'language',
      seen_mails: 'at',
    }[table] ?? 'case_id';
  await expect(house.asApplication(`update ${table} set ${column} = ${column}`)).rejects.toThrow('permission denied');
  await expect(house.asApplication(`delete from ${table}`)).rejects.toThrow('permission denied');
});

it('lets the application clear letters that waited too long, and alter none', async () => {
  await expect(house.asApplication('update incoming_mails set text = text')).rejects.toThrow('permission denied');
  await expect(house.asApplication('delete from incoming_mails')).resolves.toEqual([]);
});
