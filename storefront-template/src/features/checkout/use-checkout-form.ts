import { useCallback, useEffect, useState } from 'react';
import type { Me, SavedAddress } from '../../api/shapes.ts';
import { firstDraft, keepDraft, keptDraft, type CheckoutDraft } from './checkout-draft.ts';
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
  const [draft, setDraft] = useState(() => firstDraft(me, addresses));
  const [checked, setChecked] = useState(false);
  useEffect(() => {
    // Only after the first drawing, which must equal what the server drew. Consent is given anew every time.
    setDraft((drawn) => {
      const kept = Object.entries(keptDraft()).filter(([, value]) => value !== '' && value !== null);
      return { ...drawn, ...Object.fromEntries(kept), agreedTerms: false, agreedPrivacy: false };
    });
  }, []);
  const change = useCallback((part: Partial<CheckoutDraft>) => {
    setDraft((now) => {
      const next = { ...now, ...part };
      keepDraft(next);
      return next;
    });
  }, []);
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
