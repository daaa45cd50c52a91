import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import { Button, Stack } from '@mui/material';
import { Link } from 'react-router';
import type { Product } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useShopStatus } from '../../providers/use-shop-status.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';

/** What was booked in. */
export interface Received {
  count: number;
  warehouseName: string;
}

/** The product can be sold; where to go from here. */
export const IntakeDone = ({ product, received }: { product: Product; received: Received }) => {
  const text = useText();
  const format = useFormat();
  const { data: shop } = useShopStatus();
  const preparing = shop?.status === 'preparing';
  return (
    <Panel flush>
      <EmptyState
        icon={CheckCircleOutlined}
        title={text('intake.doneTitle')}
        hint={text('intake.doneLead', {
          product: product.name,
          count: format.count(received.count),
          warehouse: received.warehouseName,
        })}
        action={
          <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', justifyContent: 'center', mt: 2 }}>
            {preparing ? (
              <Button variant="contained" component={Link} to="/">
                {text('start.backToStart')}
              </Button>
            ) : null}
            <Button
              variant={preparing ? 'outlined' : 'contained'}
              color={preparing ? 'inherit' : 'primary'}
              component={Link}
              to="/products/create"
            >
              {text('intake.another')}
            </Button>
            <Button color="inherit" component={Link} to={`/products/${product.id}`}>
              {text('intake.toProduct')}
            </Button>
          </Stack>
        }
      />
    </Panel>
  );
};
