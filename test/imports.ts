import type { Test } from 'supertest';
import type { Wire } from '#heart-core';
import type { TestHouse } from './house.ts';

export interface Sent {
  preset?: string;
  mapping?: Wire.ImportMapping;
  dryRun?: boolean;
  name?: string;
  key?: string;
}

/** Sends a file as Malik, the manager. */
export function send(
  house: TestHouse,
  file: string | Buffer,
  { preset, mapping, dryRun, name = 'cases.csv', key }: Sent,
): Test {
  const asked = house.as(house.cast.people.malik).post('/imports');
  if (key) asked.set('idempotency-key', key);
  if (preset) asked.field('preset', preset);
  if (mapping) asked.field('mapping', JSON.stringify(mapping));
  if (dryRun !== undefined) asked.field('dryRun', String(dryRun));
  return asked.attach('file', Buffer.from(file), name);
}

/** What a file is and what it would become, as Malik is shown it. */
export async function lookAt(
  house: TestHouse,
  file: string | Buffer,
  { preset, mapping, name = 'cases.csv' }: Partial<Sent> = {},
): Promise<Wire.ImportPreview> {
  const asked = house.as(house.cast.people.malik).post('/import-previews');
  if (preset) asked.field('preset', preset);
  if (mapping) asked.field('mapping', JSON.stringify(mapping));
  const { body } = await asked.attach('file', Buffer.from(file), name).expect(201);
  return body;
}

/** The import once it has ended. */
export async function ended(house: TestHouse, id: string): Promise<Wire.ImportRecord> {
  for (let i = 0; i < 1200; i++) {
    const { body } = await house.as(house.cast.people.malik).get(`/imports/${id}`).expect(200);
    if (!['queued', 'running'].includes(body.state)) return body;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`Import ${id} does not end.`);
}

export async function take(house: TestHouse, file: string | Buffer, sent: Sent): Promise<Wire.ImportRecord> {
  const { body } = await send(house, file, sent).expect(201);
  return ended(house, body.id);
}

export async function rejectedOf(house: TestHouse, { id }: { id: string }): Promise<Wire.RejectedRowRecord[]> {
  const filter = encodeURIComponent(JSON.stringify({ importId: id }));
  const { body } = await house
    .as(house.cast.people.malik)
    .get(`/rejected-rows?filter=${filter}&range=[0,199]`)
    .expect(200);
  return body;
}
