import { useState } from 'react';
import type { Product, Variant } from '../../api/shapes.ts';
import { chosenVariant, firstSelection, type Selection } from './variant.rules.ts';

/** What somebody is about to buy: options and quantity, shared by the panel and the phone's sheet. */
export interface Choice {
  selection: Selection;
  variant: Variant | undefined;
  quantity: number;
  most: number;
  pick: (optionIndex: number, valueId: string) => void;
  setQuantity: (quantity: number) => void;
}

/** Keeps the choice; a smaller stock after another option is picked brings the quantity down with it. */
export function useChoice(product: Product): Choice {
  const [selection, setSelection] = useState<Selection>(() => firstSelection(product));
  const [wanted, setWanted] = useState(1);
  const variant = chosenVariant(product, selection);
  const most = variant ? Math.max(variant.sellable, 0) : 99;
  return {
    selection,
    variant,
    most,
    quantity: Math.max(1, Math.min(wanted, most)),
    pick: (optionIndex, valueId) =>
      setSelection((now) =>
        now.map((id, index) => (index === optionIndex ? (id === valueId ? null : valueId) : id)),
      ),
    setQuantity: setWanted,
  };
}
