import type { CheckoutDraft } from './checkout-draft.ts';

/** Fields that can be wrong, named like their sentence in the texts. */
export type FaultyField =
  | 'name'
  | 'phone'
  | 'email'
  | 'recipient'
  | 'recipientPhone'
  | 'roadAddress'
  | 'detail'
  | 'message'
  | 'agreements';

const MOBILE = /^01(?:0\d{8}|[16789]\d{7,8})$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What is missing or cannot be right, in the order of the page. */
export function faultsOf(draft: CheckoutDraft): FaultyField[] {
  const faults: FaultyField[] = [];
  if (draft.name.trim() === '') faults.push('name');
  if (!isMobile(draft.phone)) faults.push('phone');
  if (draft.email.trim() !== '' && !EMAIL.test(draft.email.trim())) faults.push('email');
  if (!draft.sameRecipient) {
    if (draft.recipient.trim() === '') faults.push('recipient');
    if (!isMobile(draft.recipientPhone)) faults.push('recipientPhone');
  }
  if (draft.roadAddress === '') faults.push('roadAddress');
  else if (draft.detail.trim() === '') faults.push('detail');
  if (draft.messageChoice === 'own' && draft.message.trim() === '') faults.push('message');
  if (!draft.agreedTerms || !draft.agreedPrivacy) faults.push('agreements');
  return faults;
}

/** Korean mobile numbers, with or without hyphens. */
export function isMobile(text: string): boolean {
  return MOBILE.test(text.replaceAll(/\D/g, ''));
}
