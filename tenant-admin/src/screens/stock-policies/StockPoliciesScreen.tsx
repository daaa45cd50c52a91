import { Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useText } from '../../i18n/use-text.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { PlacePicker, type NamedPlace } from './PlacePicker.tsx';
import { PolicyForm } from './PolicyForm.tsx';
import { policyOf } from './policy.rules.ts';

/** How much is kept back and how long a payment is waited for; for the shop, and where a warehouse or variant differs. */
export const StockPoliciesScreen = () => {
  const text = useText();
  const [chosen, setChosen] = useState<NamedPlace | null>(null);
  const place = chosen ?? { scope: 'shop', name: text('policies.shop') };
  const policies = useQuery({
    queryKey: ['stock-policies'],
    queryFn: () => answer(api.GET('/admin/v1/stock-policies')),
  });

  return (
    <>
      <PageHeader title={text('policies.title')} subtitle={text('policies.subtitle')} />
      <Loaded query={policies} skeleton={<PageSkeleton />}>
        {({ items, defaults }) => (
          <Stack sx={{ gap: 4, maxWidth: 860 }}>
            <PlacePicker onChoose={setChosen} />
            <PolicyForm
              key={place.name}
              policy={policyOf(items, place)}
              wider={place.scope === 'shop' ? [] : [policyOf(items, { scope: 'shop' })]}
              defaults={defaults}
              place={place.name}
            />
          </Stack>
        )}
      </Loaded>
    </>
  );
};
