import type { KakaoPerson } from './people.ts';

const FRACTION = /\.\d{3}Z$/;

/** The answer of /v2/user/me; the id is written as a JSON number even beyond 2^53, as Kakao does. */
export function userMe(person: KakaoPerson, connectedAt: number, scope: string): string {
  const connected = new Date(connectedAt).toISOString().replace(FRACTION, 'Z');
  const rest = {
    connected_at: connected,
    properties: { nickname: person.nickname },
    kakao_account: account(person, scope.split(' ')),
  };
  return `{"id":${person.id},${JSON.stringify(rest).slice(1)}`;
}

function account(person: KakaoPerson, scopes: string[]): Record<string, unknown> {
  const agreed = (item: string) => scopes.includes(item);
  return {
    profile_nickname_needs_agreement: !agreed('profile_nickname'),
    ...(agreed('profile_nickname')
      ? { profile: { nickname: person.nickname, is_default_nickname: false } }
      : {}),
    name_needs_agreement: !agreed('name'),
    ...(agreed('name') ? { name: person.name } : {}),
    has_email: person.email !== null,
    email_needs_agreement: !agreed('account_email') && person.email !== null,
    ...(agreed('account_email') && person.email
      ? { is_email_valid: true, is_email_verified: true, email: person.email }
      : {}),
    phone_number_needs_agreement: !agreed('phone_number') || person.phone === null,
    ...(agreed('phone_number') && person.phone ? { phone_number: person.phone } : {}),
    ...(agreed('gender') ? { gender_needs_agreement: false, gender: person.gender } : {}),
    ...(agreed('birthyear') ? { birthyear_needs_agreement: false, birthyear: person.birthyear } : {}),
    ...(agreed('birthday')
      ? {
          birthday_needs_agreement: false,
          birthday: person.birthday,
          birthday_type: 'SOLAR',
          is_leap_month: false,
        }
      : {}),
  };
}

/** The answer of /v1/oidc/userinfo. */
export function userInfo(person: KakaoPerson, scope: string): Record<string, unknown> {
  const scopes = scope.split(' ');
  return {
    sub: person.id,
    ...(scopes.includes('name') ? { name: person.name } : {}),
    ...(scopes.includes('profile_nickname') ? { nickname: person.nickname } : {}),
    ...(scopes.includes('account_email') && person.email
      ? { email: person.email, email_verified: true }
      : {}),
    ...(scopes.includes('phone_number') && person.phone
      ? { phone_number: person.phone, phone_number_verified: true }
      : {}),
  };
}
