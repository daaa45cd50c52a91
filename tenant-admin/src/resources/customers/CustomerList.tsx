import PeopleOutlined from '@mui/icons-material/PeopleOutlined';
import { Stack, Typography } from '@mui/material';
import type { CustomerRow } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListScreen } from '../../ui/list/ListScreen.tsx';
import { ListToolbar } from '../../ui/list/ListToolbar.tsx';
import { RecordTable } from '../../ui/list/RecordTable.tsx';

/** Who bought here, with what they bought so far; a row leads to their orders. */
export const CustomerList = () => {
  const text = useText();
  const format = useFormat();
  const nameOf = (customer: CustomerRow) => customer.name || text('customers.noName');
  return (
    <ListScreen resource="customers" title={text('customers.title')}>
      <ListToolbar searchHint={text('customers.searchHint')} />
      <RecordTable<CustomerRow>
        to={ordersOf}
        empty={
          <EmptyState
            icon={PeopleOutlined}
            title={text('customers.empty')}
            hint={text('customers.emptyHint')}
          />
        }
        renderCard={(customer) => (
          <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 2 }}>
            <div>
              <Typography sx={{ fontWeight: 600 }}>{nameOf(customer)}</Typography>
              <Typography sx={{ color: 'text.secondary' }}>{customer.phone ?? customer.email}</Typography>
            </div>
            <Stack sx={{ alignItems: 'flex-end' }}>
              <Typography sx={{ fontWeight: 600 }}>{format.won(customer.totalWon)}</Typography>
              <Typography sx={{ color: 'text.secondary' }}>
                {text('say.cases', { count: customer.orderCount })}
              </Typography>
            </Stack>
          </Stack>
        )}
        columns={[
          { key: 'name', label: text('customers.name'), render: nameOf },
          { key: 'phone', label: text('customers.phone'), render: (row) => row.phone },
          { key: 'email', label: text('customers.email'), render: (row) => row.email, from: 'md' },
          {
            key: 'orders',
            label: text('customers.orders'),
            align: 'right',
            render: (row) => format.count(row.orderCount),
          },
          {
            key: 'total',
            label: text('customers.total'),
            align: 'right',
            render: (row) => format.won(row.totalWon),
          },
          {
            key: 'last',
            label: text('customers.lastOrder'),
            align: 'right',
            render: (row) => (row.lastOrderAt ? format.ago(row.lastOrderAt) : ''),
            from: 'md',
          },
        ]}
      />
    </ListScreen>
  );
};

function ordersOf(customer: CustomerRow): string {
  const q = customer.phone ?? customer.name;
  return `/orders?${new URLSearchParams({ filter: JSON.stringify({ q }) }).toString()}`;
}
