import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback);
const key32 = z
  .string()
  .refine(
    (value) => Buffer.from(value, 'base64').length === 32,
    'must be 32 bytes in base64 (openssl rand -base64 32)',
  );
const url = z.url();

/** Every variable that the platform reads, with one sentence each. `.env.example` is checked against it by a test. */
export const configSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('How strict checks behave.'),
  API_HOST: z.string().default('127.0.0.1').describe('The address that the API and the worker listen on.'),
  API_PORT: port(8081).describe('The port of the API.'),
  WORKER_PORT: port(8082).describe("The port of the worker's health answers."),
  DATABASE_URL: z.string().startsWith('mysql://').describe('The MySQL or MariaDB database.'),
  // Work that holds one connection may need a second: three steps of provisioning and an opening at once must not starve.
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(8, 'must be 8 or more')
    .max(200)
    .default(16)
    .describe('Connections a process may open.'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//)
    .describe('The Redis of jobs, limits and the fast copy of sessions.'),
  ELASTICSEARCH_URL: z
    .string()
    .default('')
    .describe('The Elasticsearch server; empty uses the embedded search.'),
  ENCRYPTION_KEY: key32.describe("The key-encryption key that wraps each tenant's data key."),
  HASH_KEY: key32.describe('The key of the hashes by which phones and e-mails are found.'),
  SIGNING_KEY: key32.describe('The key that signs access tokens and the state of sign-ins.'),
  INTERNAL_KEY: z.string().min(16).describe('What server-to-server calls must show to name a host.'),
  PROVISIONING_KEY: z
    .string()
    .min(16)
    .describe(
      'What the provisioning process shows to call /platform/v1; two, comma-separated, while it is changed.',
    ),
  PORTAL_URL: url.describe("The portal's address, also the host of the central Kakao callback."),
  SHOP_URL_PATTERN: z
    .string()
    .includes('{slug}')
    .describe("A shop's address, with {slug} in the place of its name."),
  MEDIA_STORAGE: z.enum(['disk', 's3']).default('disk').describe('Where pictures are kept.'),
  MEDIA_DIR: z.string().default('.gamja/media').describe('The folder of pictures, for disk.'),
  MEDIA_BASE_URL: z.string().default('/media').describe('What picture addresses begin with.'),
  S3_BUCKET: z.string().default('').describe('The bucket of pictures, for s3.'),
  S3_ENDPOINT: z.string().default('').describe("An S3-speaking server's address; empty means AWS."),
  S3_REGION: z.string().default('ap-northeast-2').describe("The bucket's region."),
  TOSS_API_BASE_URL: url.default('https://api.tosspayments.com').describe('Toss Payments.'),
  TOSS_SDK_URL: url
    .default('https://js.tosspayments.com/v2/standard')
    .describe('The script of the payment widget.'),
  TOSS_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(30_000)
    .describe('How long an answer of Toss is waited for.'),
  KAKAO_AUTH_BASE_URL: url.default('https://kauth.kakao.com').describe('Kakao sign-in pages and tokens.'),
  KAKAO_API_BASE_URL: url.default('https://kapi.kakao.com').describe('The Kakao user API.'),
  KAKAO_LOCAL_BASE_URL: url.default('https://dapi.kakao.com').describe('Kakao address search.'),
  KAKAO_NAVI_BASE_URL: url.default('https://apis-navi.kakaomobility.com').describe('Kakao road distances.'),
  KAKAO_ISSUER: url.default('https://kauth.kakao.com').describe('The issuer that id tokens must name.'),
  KAKAO_REST_API_KEY: z.string().min(1).describe("The platform's Kakao app key."),
  KAKAO_CLIENT_SECRET: z
    .string()
    .default('')
    .describe("The Kakao app's client secret, when it is switched on."),
  KAKAO_ADMIN_KEY: z
    .string()
    .default('')
    .describe(
      "The Kakao app's admin key: unlinks people and proves Kakao's unlink calls; empty refuses both.",
    ),
  KAKAO_SCOPE: z
    .string()
    .default('openid,profile_nickname,account_email,name,phone_number')
    .describe(
      'What Kakao asks people to agree to; only items that are switched on in the Kakao app, always with openid.',
    ),
  SWEETTRACKER_BASE_URL: url
    .default('https://info.sweettracker.co.kr')
    .describe('SweetTracker parcel tracking.'),
  SWEETTRACKER_KEY: z.string().default('').describe('The SweetTracker key.'),
  DELIVERY_TRACKER_BASE_URL: url.default('https://apis.tracker.delivery').describe('Delivery Tracker.'),
  DELIVERY_TRACKER_KEY: z.string().default('').describe('The Delivery Tracker credentials, `id:secret`.'),
  TRACKING_POLL_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(1_800)
    .describe('How often a parcel on its way is asked about.'),
  MAIL_URL: z.string().min(1).describe('Where mail goes: smtp://… or an http(s) address that takes JSON.'),
  MAIL_FROM: z.string().default('Gamja <no-reply@gamja.invalid>').describe('The sender of mail.'),
  SIGN_INS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .default(20)
    .describe('Tries to sign in from one address in a minute.'),
  SHOP_CHANGES_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .default(300)
    .describe('Changes from one address in one shop in a minute.'),
  SHUTDOWN_DRAIN_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(1_500)
    .describe(
      'How long a stopping API says that it is not ready and still serves; longer than the balancer takes to notice.',
    ),
  JOB_LEASE_SECONDS: z.coerce
    .number()
    .int()
    .min(2)
    .default(60)
    .describe(
      'After how long a job that was handed over and lost with its worker or Redis is handed over again.',
    ),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('What is logged.'),
  FAILPOINT: z
    .string()
    .default('')
    .describe('Crash tests only: the point at which the process kills itself.'),
});

/** The platform's configuration: validated once at start, frozen, injected. */
export type ConfigValues = Readonly<z.infer<typeof configSchema>>;
