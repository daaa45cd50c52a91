import { useEffect, useState } from 'react';
import { browserApi } from '../../api/browser-api.ts';
import type { Quote } from '../../api/shapes.ts';

/** The amounts for this cart and address; another address may cost more to reach. The last known ones stay until the new ones come. */
export function useQuote(
  first: Quote | null,
  address: { zoneCode: string; roadAddress: string },
): { quote: Quote | null; reload: () => void } {
  const [quote, setQuote] = useState(first);
  const [round, setRound] = useState(0);
  const { zoneCode, roadAddress } = address;
  useEffect(() => {
    if (roadAddress === '' && round === 0) return undefined;
    let current = true;
    const body = roadAddress === '' ? {} : { address: { zoneCode, roadAddress } };
    browserApi
      .POST('/shop/v1/checkout/quote', { body })
      .then(({ data }) => current && data && setQuote(data))
      // The order itself is checked against its total, so an old amount cannot be charged unseen.
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [zoneCode, roadAddress, round]);
  return { quote, reload: () => setRound((now) => now + 1) };
}
