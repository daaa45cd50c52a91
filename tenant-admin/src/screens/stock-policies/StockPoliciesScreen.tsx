import { MenuItem, Stack, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { StockPolicy } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWarehouses } from '../../resources/warehouses/use-warehouses.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { PolicyForm } from './PolicyForm.tsx';
import { policyOf } from './policy.rules.ts';

/** How much is kept back and how long a payment is waited for; for the shop, and where a warehouse differs. */
export const StockPoliciesScreen = () => {
  const text = useText();
  const [warehouseId, setWarehouseId] = useState('');
  const { data: warehouses = [] } = useWarehouses();
  const policies = useQuery({
    queryKey: ['stock-policies'],
    queryFn: () => answer(api.GET('/admin/v1/stock-policies')),
  });
  const place = warehouses.find(({ id }) => id === warehouseId)?.name ?? text('policies.shop');

  return (
    <>
      <PageHeader title={text('policies.title')} subtitle={text('policies.subtitle')} />
      <Loaded query={policies} skeleton={<PageSkeleton />}>
        {({ items }) => (
          <Stack sx={{ gap: 4, maxWidth: 860 }}>
            <TextField
              id="policy-scope"
              select
              label={text('policies.scope')}
              value={warehouseId}
              onChange={(event) => setWarehouseId(event.target.value)}
              slotProps={{ select: { displayEmpty: true } }}
              sx={{ maxWidth: 320 }}
            >
              <MenuItem value="">{text('policies.shop')}</MenuItem>
              {warehouses.map((warehouse) => (
                <MenuItem key={warehouse.id} value={warehouse.id}>
                  {warehouse.name}
                </MenuItem>
              ))}
            </TextField>
            <PolicyForm
              key={warehouseId}
              policy={policyOf(items, warehouseId || null)}
              shop={shopPolicy(items)}
              place={place}
            />
          </Stack>
        )}
      </Loaded>
    </>
  );
};

const shopPolicy = (items: StockPolicy[]) => policyOf(items, null);
