import { callOut } from '../../core/outgoing.ts';
import type { KakaoLoginWorld } from './world.ts';

/** Calls the app's unlink address; returns the HTTP status, or null when none is set or nothing answered. */
export async function sendUnlinkHook(world: KakaoLoginWorld, userId: string): Promise<number | null> {
  const address = world.config.kakaoUnlinkHookUrl;
  if (address === null) return null;
  const values = new URLSearchParams({
    app_id: '1234567',
    user_id: userId,
    referrer_type: world.behaviour.unlinkReferrerType,
  });
  const authorization = `KakaoAK ${world.config.kakaoAdminKey ?? 'sandbox-admin-key'}`;
  try {
    if (world.behaviour.unlinkHookMethod === 'GET') {
      return await callOut(`${address}?${values}`, {
        method: 'GET',
        headers: { authorization },
        timeoutMs: 3000,
      });
    }
    const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded;charset=utf-8' };
    return await callOut(address, { method: 'POST', headers, body: values.toString(), timeoutMs: 3000 });
  } catch {
    return null;
  }
}
