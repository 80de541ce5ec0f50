import { z } from 'zod';

const flag = z.enum(['0', '1']).default('0').transform((v) => v === '1');

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3333),
  HOST: z.string().default('127.0.0.1'),
  /** The owner's address: migrations, the job queue and the relay's lock. */
  DATABASE_URL: z.string().url(),
  /** Log-ins of their own for the lesser roles; by default the owner's, put into the role. */
  APP_DATABASE_URL: z.string().url().optional(),
  GRADER_DATABASE_URL: z.string().url().optional(),
  ERASER_DATABASE_URL: z.string().url().optional(),
  /** Whose X-Forwarded-For is believed (Express' `trust proxy`): limits of rate count by the address behind it. */
  TRUST_PROXY: z.string().default('loopback'),
  /** The database is ours alone and on loopback (`npm start`): its lesser roles may log in by themselves. */
  EMBEDDED_DATABASE: flag,
  PUBLIC_URL: z.string().url().optional(),
  /** Another host name than PUBLIC_URL's: active course content lives there, without power over the app. */
  CONTENT_URL: z.string().url().optional(),
  DATA_DIR: z.string().default('.data'),
  S3_ENDPOINT: z.string().url().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Amoxtli <no-responder@amoxtli.invalid>'),
  /** 32 bytes in hex: signs links, seals second-factor secrets and CURPs, and keys the hash by which a CURP is looked up. `npm start` makes one. */
  SECRET_KEY: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
  /** Documents outside the manifest are executed too (development, tests). */
  OPEN_GRAPHQL: flag,
  /** Checks by authors' Python that may run at the same time; each takes a core and some 200 MB. */
  PYTHON_PROCESSES: z.coerce.number().int().min(1).max(64).default(1),
  /** Who issues credentials, as people read it. */
  ISSUER_NAME: z.string().min(1).default('Amoxtli'),
  /** Opens the VC-API (`/credentials/issue` …) to who bears it; without it only administrators may call it. */
  VC_API_TOKEN: z.string().min(32).optional(),
  /** The VC-API also takes what conformance suites send: issuers by did:key, example vocabularies, contexts inside a document. Never where people rely on it. */
  VC_API_CONFORMANCE: flag,
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  CONTACT: z.string().default('contacto@amoxtli.invalid'),
});

export type Config = z.infer<typeof environment> & { publicUrl: string; contentUrl: string };

/** Reads the environment once, at the edge; throws one sentence per variable that is missing or wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(`Configuration: ${parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')}`);
  const config = parsed.data;
  const publicUrl = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
  const contentUrl = config.CONTENT_URL ?? `http://127.0.0.1:${config.PORT}`;
  if (new URL(publicUrl).hostname === new URL(contentUrl).hostname) throw new Error('Configuration: CONTENT_URL must name another host than PUBLIC_URL');
  return { ...config, publicUrl: publicUrl.replace(/\/$/, ''), contentUrl: contentUrl.replace(/\/$/, '') };
}

/** Injection token for the parsed configuration. */
export const CONFIG = Symbol('config');
