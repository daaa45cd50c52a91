import type { ProductRow } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { StateChip } from '../../ui/StateChip.tsx';

/** On sale, unless there is nothing left to sell. */
export const ProductStatusChip = ({ product }: { product: Pick<ProductRow, 'status' | 'soldOut'> }) => {
  const text = useText();
  if (product.status === 'on-sale' && product.soldOut)
    return <StateChip tone="error" label={text('products.soldOut')} />;
  return (
    <StateChip
      tone={product.status === 'on-sale' ? 'success' : 'neutral'}
      label={text(`products.status.${product.status}`)}
    />
  );
};
