import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Refusal } from '#heart-core';
import { houseWith } from './app.module.ts';
import { furnish } from './furnish.ts';
import { AuditService } from './log/audit.service.ts';
import { FiguresFold } from './metrics/figures-fold.ts';
import { ApiKeys } from './people/api-keys.service.ts';
import { PeopleService } from './people/people.service.ts';
import { Clock } from './platform/clock.ts';
import { readConfig, WrongSetting } from './platform/config.ts';
import { connectionTo } from './platform/database.ts';
import { House } from './platform/house.ts';
import { findHouse } from './platform/postgres/find-house.ts';

const help = `npm run admin -- first NAME EMAIL [PASSWORD]   the first administrator; without a password one is made and shown
npm run admin -- password EMAIL [PASSWORD]     a new password; all sessions of that person end
npm run admin -- audit verify                  walks every chain of the audit; exit status 1 if one is broken
npm run admin -- key revoke PREFIX              ends a program's key, named by its first letters, at once
npm run admin -- metrics rebuild               counts every case anew into the sums by day`;

type Tools = Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;

const commands: Record<string, (tools: Tools, words: string[]) => Promise<number>> = {
  async first(tools, [name, email, given]) {
    if (!name || !email) return usage();
    const admins = await tools
      .get(House)
      .read(`select 1 from people where role = 'admin' and password_hash is not null`);
    if (admins.length > 0) return complain('There is an administrator already; they can add people under People.');
    const password = given ?? randomBytes(12).toString('base64url');
    await tools.get(PeopleService).add({ name, email: email.toLowerCase(), role: 'admin', password }, null);
    console.log(`${name} can sign in as ${email}${given ? '' : ` with the password ${password}`}.`);
    return 0;
  },
  async password(tools, [email, given]) {
    if (!email) return usage();
    const password = given ?? randomBytes(12).toString('base64url');
    const known = await tools.get(PeopleService).resetPassword(email.toLowerCase(), password);
    if (!known) return complain(`Nobody has the e-mail ${email}.`);
    console.log(given ? 'The password is set.' : `The password is ${password}.`);
    return 0;
  },
  async audit(tools, [what]) {
    if (what !== 'verify') return usage();
    const { whole, chains, entries, broken } = await tools.get(AuditService, { strict: false }).verify();
    console.log(`${entries} entries in ${chains} chains: ${whole ? 'every link holds' : 'broken'}.`);
    for (const { chain, place, reason } of broken) console.log(`${chain}, link ${place}: ${reason}`);
    return whole ? 0 : 1;
  },
  async key(tools, [what, prefix]) {
    if (what !== 'revoke' || !prefix) return usage();
    const revoked = await tools.get(ApiKeys).revokeByPrefix(prefix);
    if (!revoked) return complain(`No key that works begins with ${prefix}.`);
    console.log(`The key ${revoked.name} is revoked.`);
    return 0;
  },
  async metrics(tools, [what]) {
    if (what !== 'rebuild') return usage();
    const cases = await tools.get(FiguresFold, { strict: false }).rebuild();
    console.log(`${cases} cases counted anew.`);
    return 0;
  },
};

function usage(): number {
  console.log(help);
  return 2;
}

function complain(why: string): number {
  console.error(why);
  return 1;
}

async function operate(): Promise<number> {
  const [command = '', ...words] = process.argv.slice(2);
  const act = commands[command];
  if (!act) return usage();
  const config = readConfig({ DEMO: '0', ...process.env });
  const house = await findHouse(config);
  const tables = await new DataSource(connectionTo(house.url, config)).initialize();
  try {
    const tools = await NestFactory.createApplicationContext(houseWith(config, new Clock(), tables), { logger: false });
    await furnish(tools);
    const status = await act(tools, words);
    await tools.close();
    return status;
  } finally {
    await tables.destroy();
    await house.leave();
  }
}

operate()
  .then((status) => process.exit(status))
  .catch((problem) => {
    const faults =
      problem instanceof Refusal
        ? ((problem.facts.errors ?? []) as { detail: string }[]).map(({ detail }) => detail).join(' ')
        : '';
    console.error(problem instanceof WrongSetting || problem instanceof Refusal ? faults || problem.message : problem);
    process.exit(1);
  });
