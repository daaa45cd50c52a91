import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { AddressHit, Warehouse } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';

/** Finds an address and takes its zone code and coordinates with it: nobody types degrees. */
export const AddressSearch = () => {
  const text = useText();
  const { setValue } = useFormContext<Warehouse>();
  const { fieldState } = useController<Warehouse, 'roadAddress'>({
    name: 'roadAddress',
    rules: { validate: (address) => Boolean(address) || text('say.required') },
  });
  const [zoneCode, roadAddress] = useWatch<Warehouse, ['zoneCode', 'roadAddress']>({
    name: ['zoneCode', 'roadAddress'],
  });
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data: hits = [], isFetching } = useQuery({
    queryKey: ['addresses', q],
    queryFn: () =>
      answer(api.GET('/admin/v1/addresses/search', { params: { query: { q } } })).then(
        // Whole districts have coordinates but no zone code; a parcel cannot start from one.
        (page) => page.items.filter((hit) => hit.zoneCode !== ''),
      ),
    enabled: q.length >= 2,
    staleTime: 300_000,
  });

  const take = (hit: AddressHit) => {
    const options = { shouldDirty: true, shouldValidate: true };
    setValue('zoneCode', hit.zoneCode, options);
    setValue('roadAddress', hit.roadAddress, options);
    setValue('latitude', hit.latitude, options);
    setValue('longitude', hit.longitude, options);
  };

  return (
    <Autocomplete
      id="address-search"
      options={hits}
      filterOptions={(options) => options}
      loading={isFetching}
      loadingText={text('say.loading')}
      noOptionsText={q.length < 2 ? text('warehouses.searchAddressHint') : text('warehouses.noAddress')}
      value={null}
      inputValue={typed}
      blurOnSelect
      onInputChange={(_, value, cause) => setTyped(cause === 'input' ? value : '')}
      onChange={(_, hit) => hit && take(hit)}
      getOptionLabel={(hit) => hit.roadAddress}
      getOptionKey={(hit) => `${hit.zoneCode} ${hit.roadAddress}`}
      renderOption={({ key, ...option }, hit) => (
        <Box component="li" key={key} {...option}>
          <span>
            {hit.roadAddress}
            <Typography variant="caption" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
              ({hit.zoneCode}) {hit.jibunAddress}
            </Typography>
          </span>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={text('warehouses.address')}
          placeholder={text('warehouses.searchAddress')}
          error={Boolean(fieldState.error)}
          helperText={
            fieldState.error?.message ??
            (roadAddress ? `(${zoneCode}) ${roadAddress}` : text('warehouses.searchAddressHint'))
          }
        />
      )}
    />
  );
};
