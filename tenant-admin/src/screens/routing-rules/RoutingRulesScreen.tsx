import { Skeleton, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useText } from '../../i18n/use-text.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RuleList } from './RuleList.tsx';

/** The rules that decide which warehouses send an order, in the order in which they are asked. */
export const RoutingRulesScreen = () => {
  const text = useText();
  const rules = useQuery({
    queryKey: ['routing-rules'],
    queryFn: () => answer(api.GET('/admin/v1/routing-rules')),
  });
  return (
    <>
      <PageHeader title={text('rules.title')} subtitle={text('rules.subtitle')} />
      <Stack sx={{ maxWidth: 760 }}>
        <Loaded query={rules} skeleton={<Skeleton variant="rounded" height={320} />}>
          {({ items }) => <RuleList rules={items} />}
        </Loaded>
      </Stack>
    </>
  );
};
