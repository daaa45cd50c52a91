import StoreOutlined from '@mui/icons-material/StorefrontOutlined';
import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Home } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { useMe } from '../../providers/use-me.ts';
import { useShopStatus } from '../../providers/use-shop-status.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { OpenedNotice } from '../start/OpenedNotice.tsx';
import { StartPage } from '../start/StartPage.tsx';
import { isPaused } from '../start/start-steps.rules.ts';
import { HomeSkeleton } from './HomeSkeleton.tsx';
import { WorkPage } from './WorkPage.tsx';

const REFRESH_MS = 60_000;

/** A shop that is not open yet is shown what is left to prepare; one that is, what must be done today. */
export const HomeScreen = () => {
  const { staff, memberships } = useMe();
  const shopless = staff !== undefined && memberships.length === 0;
  const home = useQuery({
    queryKey: ['home'],
    queryFn: () => answer(api.GET('/admin/v1/home')),
    refetchInterval: REFRESH_MS,
    enabled: !shopless,
  });
  if (shopless) return <NoShop />;
  if (home.data) return <ShopHome home={home.data} />;
  return home.isError ? (
    <ErrorState error={home.error} onRetry={() => void home.refetch()} />
  ) : (
    <HomeSkeleton />
  );
};

const ShopHome = ({ home }: { home: Home }) => {
  const { role } = useMe();
  const { data: shop, isPending } = useShopStatus();
  const [opened, setOpened] = useState(false);
  // Without the status one would see the charts for a blink before the start page.
  if (isPending) return <HomeSkeleton />;
  if (shop?.status === 'preparing' && !isPaused(shop) && role !== 'warehouse') {
    return <StartPage shop={shop} checklist={home.checklist} onOpened={() => setOpened(true)} />;
  }
  return (
    <>
      {opened && shop ? <OpenedNotice url={shop.url} onHide={() => setOpened(false)} /> : null}
      <WorkPage home={home} />
    </>
  );
};

/** Who works for no shop, an operator for one, is shown the way on instead of a refusal. */
const NoShop = () => {
  const text = useText();
  return (
    <EmptyState
      icon={StoreOutlined}
      title={text('home.noShop')}
      hint={text('home.noShopHint')}
      action={
        <Button component={Link} to="/operator" variant="outlined" color="inherit">
          {text('home.toOperator')}
        </Button>
      }
    />
  );
};
