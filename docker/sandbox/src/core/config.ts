import { z } from 'zod';

const schema = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65535).default(8084),
  SANDBOX_HOST: z.string().min(1).default('localhost'),
  PUBLIC_URL: z.url().optional(),
  SANDBOX_STATE_DIR: z.string().optional(),
  KAKAO_REST_API_KEY: z.string().optional(),
  KAKAO_CLIENT_SECRET: z.string().optional(),
  KAKAO_ADMIN_KEY: z.string().optional(),
  KAKAO_REDIRECT_URIS: z.string().default('http://portal.localhost:8080/auth/kakao/callback'),
  KAKAO_UNLINK_HOOK_URL: z.string().optional(),
  SWEETTRACKER_KEY: z.string().optional(),
  DELIVERY_TRACKER_KEY: z.string().optional(),
  TRACKING_SPEED: z.coerce.number().positive().default(60),
  WEBHOOK_SPEED: z.coerce.number().positive().default(60),
});

export interface SandboxConfig {
  port: number;
  /** The address to bind; `localhost` binds 127.0.0.1 and ::1. */
  host: string;
  /** The address browsers and servers use; the Kakao issuer is this plus `/kauth`. */
  publicUrl: string;
  /** Folder of the JSON-lines journal; null keeps everything in memory only. */
  stateDir: string | null;
  kakaoRestApiKey: string | null;
  kakaoClientSecret: string | null;
  kakaoAdminKey: string | null;
  kakaoRedirectUris: string[];
  kakaoUnlinkHookUrl: string | null;
  sweetTrackerKey: string | null;
  deliveryTrackerKey: string | null;
  /** How many times faster than a real courier a parcel moves. */
  trackingSpeed: number;
  /** How many times faster than Toss a failed webhook is sent again. */
  webhookSpeed: number;
}

/** Reads the settings and says in one sentence per variable what is wrong with them. */
export function readConfig(env: Record<string, string | undefined>): SandboxConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The sandbox cannot start; correct these variables: ${faults.join('; ')}`);
  }
  const value = parsed.data;
  return {
    port: value.SANDBOX_PORT,
    host: value.SANDBOX_HOST,
    publicUrl: (value.PUBLIC_URL ?? `http://localhost:${value.SANDBOX_PORT}`).replace(/\/$/, ''),
    stateDir: value.SANDBOX_STATE_DIR ?? null,
    kakaoRestApiKey: value.KAKAO_REST_API_KEY ?? null,
    kakaoClientSecret: value.KAKAO_CLIENT_SECRET ?? null,
    kakaoAdminKey: value.KAKAO_ADMIN_KEY ?? null,
    kakaoRedirectUris: value.KAKAO_REDIRECT_URIS.split(',').map((uri) => uri.trim()),
    kakaoUnlinkHookUrl: value.KAKAO_UNLINK_HOOK_URL ?? null,
    sweetTrackerKey: value.SWEETTRACKER_KEY ?? null,
    deliveryTrackerKey: value.DELIVERY_TRACKER_KEY ?? null,
    trackingSpeed: value.TRACKING_SPEED,
    webhookSpeed: value.WEBHOOK_SPEED,
  };
}
