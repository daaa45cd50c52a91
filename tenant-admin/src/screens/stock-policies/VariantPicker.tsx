import { Autocomplete, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { StockRow } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import type { NamedPlace } from './PlacePicker.tsx';

/** Finds one variant by its product's name or its SKU. */
export const VariantPicker = ({ onChoose }: { onChoose: (place: NamedPlace) => void }) => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data: rows = [], isFetching } = useQuery({
    queryKey: ['stock-levels', 'pick', q],
    queryFn: () =>
      answer(api.GET('/admin/v1/stock-levels', { params: { query: { q: q || undefined, limit: 20 } } })).then(
        (page) => page.items,
      ),
  });

  return (
    <Autocomplete
      id="policy-variant"
      options={rows}
      filterOptions={(options) => options}
      loading={isFetching}
      loadingText={text('say.loading')}
      noOptionsText={text('say.nothingFound')}
      onInputChange={(_, value, cause) => cause === 'input' && setTyped(value)}
      onChange={(_, row) =>
        row && onChoose({ scope: 'variant', variantId: row.variantId, name: nameOf(row) })
      }
      getOptionLabel={(row) => `${nameOf(row)} · ${row.sku}`}
      getOptionKey={(row) => row.variantId}
      isOptionEqualToValue={(one, other) => one.variantId === other.variantId}
      sx={{ flex: 1 }}
      renderInput={(params) => (
        <TextField {...params} label={text('policies.item')} placeholder={text('stock.searchHint')} />
      )}
    />
  );
};

const nameOf = (row: StockRow) => [row.productName, row.optionLabel].filter(Boolean).join(' ');
