import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((word) => word === '1');
const url = (...schemes: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol),
      `must be a URL beginning with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
    );

const settings = z.object({
  PORT: z.coerce
    .number('must be a number')
    .int()
    .min(0, 'must be 0 to 65535')
    .max(65_535, 'must be 0 to 65535')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  DATABASE_MIGRATE_URL: url('postgres:', 'postgresql:').optional(),
  PREPARE_STATEMENTS: flag.default(true),
  DATA_DIR: z.string().default('.data'),
  DEMO: flag.optional(),
  DEMO_PASSWORD: z.string().min(8, 'must have 8 characters at least').default('heart-demo'),
  WEBHOOK_ALLOW: z.string().default(''),
  SECRET_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')
    .optional(),
  PUBLIC_URL: url('http:', 'https:').optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_IN_PORT: z.coerce
    .number('must be a number')
    .int()
    .min(0, 'must be 0 to 65535')
    .max(65_535, 'must be 0 to 65535')
    .optional(),
  MAIL_IN_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'must be a domain like desk.example.com')
    .transform((domain) => domain.toLowerCase())
    .optional(),
  MAIL_IN_TLS_CERT: z.string().optional(),
  MAIL_IN_TLS_KEY: z.string().optional(),
  OIDC_ISSUER: url('https:', 'http:').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** The settings of CONTRACT.md §1, checked. */
export interface Config {
  port: number;
  host: string;
  databaseUrl: string | null;
  migrateUrl: string | null;
  /** Off behind a pooler that shares connections between transactions. */
  prepareStatements: boolean;
  dataDir: string;
  demo: boolean;
  demoPassword: string;
  /** Seals the secrets that the house must be able to read again; without it, a file under the data folder does. */
  secretKey: Buffer | null;
  /** Hosts of the inside that webhooks may go to; all others must be public. */
  webhookAllow: string[];
  publicUrl: string | null;
  smtpUrl: string | null;
  /** Where mail to the house comes in, and for which domain; null: it takes none. */
  mailInPort: number | null;
  mailInDomain: string | null;
  /** The files of the certificate and its key by which mail comes in under TLS; null: it comes in plain, from the firm's own mail server. */
  mailInTls: { cert: string; key: string } | null;
  logLevel: string;
}

export const CONFIG = Symbol('the settings of the house');

/** A setting that cannot be used; its message is the one line that the operator reads. */
export class WrongSetting extends Error {}

/** Reads the settings from the environment; an empty one counts as not set. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = settings.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new WrongSetting(`${issue?.path.join('.')} ${issue?.message}`);
  }
  const { data } = read;
  if (data.DATABASE_MIGRATE_URL && !data.DATABASE_URL)
    throw new WrongSetting('DATABASE_MIGRATE_URL needs DATABASE_URL beside it');
  if ((data.MAIL_IN_PORT === undefined) !== (data.MAIL_IN_DOMAIN === undefined))
    throw new WrongSetting('MAIL_IN_PORT and MAIL_IN_DOMAIN are set together, or neither of them');
  if (Boolean(data.MAIL_IN_TLS_CERT) !== Boolean(data.MAIL_IN_TLS_KEY))
    throw new WrongSetting('MAIL_IN_TLS_CERT and MAIL_IN_TLS_KEY are set together, or neither of them');
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL ?? null,
    migrateUrl: data.DATABASE_MIGRATE_URL ?? null,
    prepareStatements: data.PREPARE_STATEMENTS,
    dataDir: data.DATA_DIR,
    demo: data.DEMO ?? !data.DATABASE_URL,
    demoPassword: data.DEMO_PASSWORD,
    secretKey: data.SECRET_KEY ? Buffer.from(data.SECRET_KEY, 'base64') : null,
    webhookAllow: data.WEBHOOK_ALLOW.toLowerCase()
      .split(',')
      .map((host) => host.trim())
      .filter(Boolean),
    publicUrl: data.PUBLIC_URL ?? null,
    smtpUrl: data.SMTP_URL ?? null,
    mailInPort: data.MAIL_IN_PORT ?? null,
    mailInDomain: data.MAIL_IN_DOMAIN ?? null,
    mailInTls:
      data.MAIL_IN_TLS_CERT && data.MAIL_IN_TLS_KEY ? { cert: data.MAIL_IN_TLS_CERT, key: data.MAIL_IN_TLS_KEY } : null,
    logLevel: data.LOG_LEVEL,
  };
}
