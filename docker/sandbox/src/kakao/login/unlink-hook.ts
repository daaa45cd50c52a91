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
  const headers = { authorization: `KakaoAK ${world.config.kakaoAdminKey ?? 'sandbox-admin-key'}` };
  const isGet = world.behaviour.unlinkHookMethod === 'GET';
  try {
    const answer = await fetch(isGet ? `${address}?${values}` : address, {
      method: isGet ? 'GET' : 'POST',
      headers,
      ...(isGet ? {} : { body: values }),
      signal: AbortSignal.timeout(3000),
    });
    return answer.status;
  } catch {
    return null;
  }
}
