import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LimitsService } from '../apps/api/src/authority/limits.service.ts';
import { CausesService } from '../apps/api/src/causes/causes.service.ts';
import { demoLimits } from '../apps/api/src/demo/limits.ts';
import { PeopleService, type PersonFacts, type PersonRecord } from '../apps/api/src/people/people.service.ts';
import { SquadsService } from '../apps/api/src/people/squads.service.ts';

type Named = PersonRecord & { email: string };

/** The demo's people, as every test knows them. */
export interface Cast {
  people: Record<'lee' | 'mia' | 'ana' | 'priya' | 'sam' | 'malik' | 'jo' | 'kim', Named>;
  squads: Record<'severn' | 'avon' | 'tamar', string>;
  symptoms: Record<'late' | 'broken' | 'chargedTwice', string>;
  causes: Record<'courier' | 'billing' | 'doubleBooking', string>;
}

const longAgo = new Date('2020-01-06T09:00:00Z');

/** Puts the cast into an empty house, with the demo's limits. Severn works by HEART, Avon by none, Tamar by HEARD. */
export async function settle(app: NestFastifyApplication, password: string): Promise<Cast> {
  const squads = app.get(SquadsService);
  const people = app.get(PeopleService);
  const causes = app.get(CausesService);
  const limits = app.get(LimitsService, { strict: false });
  const squad = async (name: string, methodKey: string) =>
    (await squads.add({ name, timeZone: 'Europe/London', methodKey, methodFrom: longAgo }, null)).id;
  const [severn, avon, tamar] = [
    await squad('Severn', 'heart'),
    await squad('Avon', 'plain'),
    await squad('Tamar', 'heard'),
  ];
  const person = async (name: string, role: PersonFacts['role'], squadIds: string[]) =>
    (await people.add({ name, email: `${name.toLowerCase()}@demo.example`, role, squadIds, password }, null)) as Named;
  const lee = await person('Lee', 'agent', [severn]);
  const mia = await person('Mia', 'agent', [severn]);
  const ana = await person('Ana', 'agent', [avon]);
  const priya = await person('Priya', 'supervisor', [severn, tamar]);
  const sam = await person('Sam', 'supervisor', [avon]);
  const malik = await person('Malik', 'manager', []);
  const jo = await person('Jo', 'admin', []);
  const kim = await person('Kim', 'auditor', []);
  const late = (await causes.addSymptom({ name: 'Delivery late', place: 1 }, null)).id;
  const broken = (await causes.addSymptom({ name: 'Arrived broken', place: 2 }, null)).id;
  const chargedTwice = (await causes.addSymptom({ name: 'Charged twice', place: 3 }, null)).id;
  const courier = (await causes.addCause({ name: 'Courier' }, null)).id;
  const billing = (await causes.addCause({ name: 'Billing' }, null)).id;
  const doubleBooking = (await causes.addCause({ name: 'Payment booked twice', parentId: billing }, null)).id;
  for (const limit of demoLimits) await limits.set({ ...limit, fromAt: longAgo }, null);
  return {
    people: { lee, mia, ana, priya, sam, malik, jo, kim },
    squads: { severn, avon, tamar },
    symptoms: { late, broken, chargedTwice },
    causes: { courier, billing, doubleBooking },
  };
}
