import { useState } from 'react';
import type { Me, SavedAddress } from '../../api/shapes.ts';
import { useStoredText } from '../../browser/use-stored-text.ts';
import { DRAFT_KEY, firstDraft, keepDraft, parseDraft, type CheckoutDraft } from './checkout-draft.ts';
import { faultsOf, type FaultyField } from './checkout.rules.ts';

/** The form's content, its faults once somebody tried to pay, and the way to change it. */
export interface CheckoutForm {
  draft: CheckoutDraft;
  faulty: ReadonlySet<FaultyField>;
  change: (part: Partial<CheckoutDraft>) => void;
  /** Shows every fault from now on; true when there is none. */
  check: () => boolean;
}

/** Keeps the form in this tab's storage, so that a refresh, a failed payment and the back button lose nothing. */
export function useCheckoutForm(me: Me | null, addresses: SavedAddress[]): CheckoutForm {
  const [first] = useState(() => firstDraft(me, addresses));
  const [checked, setChecked] = useState(false);
  const [consent, setConsent] = useState({ agreedTerms: false, agreedPrivacy: false });
  const kept = useStoredText('sessionStorage', DRAFT_KEY);
  const [typed, setTyped] = useState<Partial<CheckoutDraft> | null>(null);
  // Consent is given anew every time.
  const draft = { ...first, ...(typed ?? parseDraft(kept)), ...consent };
  const change = (part: Partial<CheckoutDraft>): void => {
    const { agreedTerms = consent.agreedTerms, agreedPrivacy = consent.agreedPrivacy, ...fields } = part;
    setConsent({ agreedTerms, agreedPrivacy });
    const next = { ...draft, ...fields };
    setTyped(next);
    keepDraft(next);
  };
  const faults = faultsOf(draft);
  return {
    draft,
    change,
    faulty: new Set(checked ? faults : []),
    check: () => {
      setChecked(true);
      return faults.length === 0;
    },
  };
}
