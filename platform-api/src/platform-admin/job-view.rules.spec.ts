import { describe, expect, it } from '@jest/globals';
import { shownPayload, withoutPersons } from './job-view.rules.ts';

const never = ['phone', 'email', 'paymentKey'];

describe('a payload as operators see it', () => {
  it('shows ids, numbers and words', () => {
    const payload = {
      orderId: '01a2066a-ef72-74ce-85dc-b20a8edfc57c',
      tries: 2,
      kinds: ['paid'],
      note: null,
    };
    expect(shownPayload(payload, never)).toEqual(payload);
  });

  it.each([
    [{ variablesSealed: 't1-1.AAAA' }],
    [{ customer: { phone: '01012345678' } }],
    [{ people: [{ email: 'a@shop.test' }] }],
    [{ resetToken: 'abc' }],
    [{ paymentKey: 'abc' }],
    [{ text: 'x'.repeat(121) }],
    [{ to: 'kim@shop.test' }],
  ])('never shows what could be a secret or a person’s: %j', (payload) => {
    const text = JSON.stringify(shownPayload(payload, never));
    expect(text).toContain('[…]');
    expect(text).not.toMatch(/AAAA|0101234|@shop|abc|xxx/);
  });
});

describe('the cause of a failure', () => {
  it('keeps what is wrong and leaves out whom it was about', () => {
    expect(withoutPersons("Duplicate entry '3-kim.a+b@shop.example.com' for key 'uq_staff_email'")).toBe(
      "Duplicate entry '[…]' for key 'uq_staff_email'",
    );
    expect(withoutPersons('010-1234-5678 was refused with 400')).toBe('[…] was refused with 400');
  });

  it('does not take ids and times for telephone numbers', () => {
    const text = '01a2066a-ef72-74ce-85dc-b20a8edfc57c at 2026-11-23 03:29:28.348 after 01012 ms';
    expect(withoutPersons(text)).toBe(text);
  });
});
