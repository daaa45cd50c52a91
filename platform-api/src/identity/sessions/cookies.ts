import type { FastifyReply } from 'fastify';

/** The `__Host-` prefix makes browsers keep a cookie to the very host that set it, over a secure path only. */
export const ACCESS_COOKIE = '__Host-gamja-at';
export const REFRESH_COOKIE = '__Host-gamja-rt';
export const GUEST_COOKIE = '__Host-gamja-guest';
export const KAKAO_COOKIE = '__Host-gamja-kakao';

const ATTRIBUTES = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

/** Sets a cookie that scripts cannot read and other hosts never get. */
export function setHostCookie(reply: FastifyReply, name: string, value: string, seconds: number): void {
  void reply.setCookie(name, value, { ...ATTRIBUTES, maxAge: Math.round(seconds) });
}

export function clearHostCookie(reply: FastifyReply, name: string): void {
  void reply.clearCookie(name, ATTRIBUTES);
}
