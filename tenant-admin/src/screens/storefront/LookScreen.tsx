import { useQuery } from '@tanstack/react-query';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useText } from '../../i18n/use-text.ts';
import { useShopStatus } from '../../providers/use-shop-status.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { LookForm } from './LookForm.tsx';

const RECENT = 50;

/** Theme, colour and words of the shop, seen while they are chosen, then published. */
export const LookScreen = () => {
  const text = useText();
  const { data: shop } = useShopStatus();
  const releases = useQuery({
    queryKey: ['storefront-releases'],
    queryFn: () => answer(api.GET('/admin/v1/storefront-releases', { params: { query: { limit: RECENT } } })),
  });
  return (
    <>
      <PageHeader
        title={text('look.title')}
        subtitle={text('look.subtitle')}
        back={shop?.status === 'preparing' ? '/' : '/storefront'}
      />
      <Loaded query={releases} skeleton={<PageSkeleton />}>
        {({ items }) => {
          const live = items.find((release) => release.live);
          return shop ? <LookForm key={live?.id ?? 'none'} live={live} shop={shop} /> : <PageSkeleton />;
        }}
      </Loaded>
    </>
  );
};
