import type { Me, NewOrder, SavedAddress } from '../../api/shapes.ts';

/** Everything somebody typed into the checkout. */
export interface CheckoutDraft {
  name: string;
  phone: string;
  email: string;
  /** The buyer receives the goods; then recipient and its phone are not asked for. */
  sameRecipient: boolean;
  recipient: string;
  recipientPhone: string;
  savedAddressId: string | null;
  zoneCode: string;
  roadAddress: string;
  detail: string;
  doorCode: string;
  /** Index of a ready-made message, `own` for a typed one, empty for none. */
  messageChoice: string;
  message: string;
  saveAddress: boolean;
  agreedTerms: boolean;
  agreedPrivacy: boolean;
}

/** Where the form is kept: only in this tab, and gone with it. */
export const DRAFT_KEY = 'gamja.checkout';

/** An empty form, filled with what is known about a signed-in customer. */
export function firstDraft(me: Me | null, addresses: SavedAddress[]): CheckoutDraft {
  const draft: CheckoutDraft = {
    name: me?.name ?? '',
    phone: me?.phone ?? '',
    email: me?.email ?? '',
    sameRecipient: true,
    recipient: '',
    recipientPhone: '',
    savedAddressId: null,
    zoneCode: '',
    roadAddress: '',
    detail: '',
    doorCode: '',
    messageChoice: '',
    message: '',
    saveAddress: false,
    agreedTerms: false,
    agreedPrivacy: false,
  };
  const usual = addresses.find((address) => address.isDefault) ?? addresses[0];
  return usual ? { ...draft, ...fromSaved(usual, draft) } : draft;
}

/** The fields that a saved address fills. */
export function fromSaved(address: SavedAddress, draft: CheckoutDraft): Partial<CheckoutDraft> {
  const same = address.recipient === draft.name && digits(address.phone) === digits(draft.phone);
  return {
    savedAddressId: address.id,
    sameRecipient: same,
    recipient: address.recipient,
    recipientPhone: address.phone,
    zoneCode: address.zoneCode,
    roadAddress: address.roadAddress,
    detail: address.detail,
    doorCode: address.doorCode ?? '',
    messageChoice: address.message ? 'own' : '',
    message: address.message ?? '',
    saveAddress: false,
  };
}

/** What was typed before a payment failed, the page was left or loaded again; fields left empty take what is known instead. */
export function parseDraft(kept: string | null): Partial<CheckoutDraft> {
  try {
    const fields: unknown = JSON.parse(kept ?? '{}');
    if (typeof fields !== 'object' || fields === null) return {};
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null));
  } catch {
    return {};
  }
}

export function keepDraft(draft: CheckoutDraft): void {
  sessionStorage.setItem(DRAFT_KEY, JSON.stringify(draft));
}

export function forgetDraft(): void {
  sessionStorage.removeItem(DRAFT_KEY);
}

/** The order as the api takes it. */
export function orderOf(draft: CheckoutDraft, messages: string[], expectedTotalWon: number): NewOrder {
  const chosen =
    draft.messageChoice === 'own' ? draft.message.trim() : (messages[Number(draft.messageChoice)] ?? '');
  return {
    contact: { name: draft.name.trim(), phone: digits(draft.phone), email: draft.email.trim() || null },
    address: {
      recipient: draft.sameRecipient ? draft.name.trim() : draft.recipient.trim(),
      phone: digits(draft.sameRecipient ? draft.phone : draft.recipientPhone),
      zoneCode: draft.zoneCode,
      roadAddress: draft.roadAddress,
      detail: draft.detail.trim(),
      doorCode: draft.doorCode.trim() || null,
      message: (draft.messageChoice === '' ? '' : chosen) || null,
    },
    expectedTotalWon,
    agreements: { terms: true, privacy: true },
  };
}

function digits(text: string): string {
  return text.replaceAll(/\D/g, '');
}
