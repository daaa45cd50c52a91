import { describe, expect, it } from '@jest/globals';
import { firstDraft, orderOf, parseDraft } from './checkout-draft.ts';
import { faultsOf, isMobile } from './checkout.rules.ts';

const filled = {
  ...firstDraft(null, []),
  name: '김감자',
  phone: '010-1234-5678',
  zoneCode: '06236',
  roadAddress: '서울 강남구 테헤란로 152',
  detail: '101호',
  agreedTerms: true,
  agreedPrivacy: true,
};

describe('the checkout form', () => {
  it('names every fault in the order of the page', () => {
    expect(faultsOf(firstDraft(null, []))).toEqual(['name', 'phone', 'roadAddress', 'agreements']);
    expect(faultsOf(filled)).toEqual([]);
  });

  it('asks for the recipient only when it is somebody else', () => {
    expect(faultsOf({ ...filled, sameRecipient: false })).toEqual(['recipient', 'recipientPhone']);
  });

  it('wants both consents, and ticks neither by itself', () => {
    expect(firstDraft(null, [])).toMatchObject({ agreedTerms: false, agreedPrivacy: false });
    expect(faultsOf({ ...filled, agreedPrivacy: false })).toEqual(['agreements']);
  });

  it('knows Korean mobile numbers', () => {
    expect(['010-1234-5678', '01012345678', '0111234567'].every(isMobile)).toBe(true);
    expect(['02-123-4567', '010-1234-567', ''].some(isMobile)).toBe(false);
  });

  it('sends digits, and nothing where nothing was typed', () => {
    const order = orderOf({ ...filled, messageChoice: '1' }, ['문 앞', '경비실'], 12_900);
    expect(order.contact).toEqual({ name: '김감자', phone: '01012345678', email: null });
    expect(order.address).toMatchObject({
      recipient: '김감자',
      phone: '01012345678',
      message: '경비실',
      doorCode: null,
    });
    expect(order.expectedTotalWon).toBe(12_900);
  });

  it('loses nothing to a broken or empty memory', () => {
    expect(parseDraft(null)).toEqual({});
    expect(parseDraft('{broken')).toEqual({});
    expect(parseDraft('{"name":"","phone":"010"}')).toEqual({ phone: '010' });
  });
});
