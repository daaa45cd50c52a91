import PeopleOutlined from '@mui/icons-material/PeopleOutlined';
import { Stack, Typography } from '@mui/material';
import type { CustomerRow } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListScreen } from '../../ui/list/ListScreen.tsx';
import { ListToolbar } from '../../ui/list/ListToolbar.tsx';
import { RecordTable } from '../../ui/list/RecordTable.tsx';

/** Who joined or bought here, masked as the server sends it; a row leads to their orders. */
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
            <Typography sx={{ color: 'text.secondary' }}>{format.day(customer.createdAt)}</Typography>
          </Stack>
        )}
        columns={[
          { key: 'name', label: text('customers.name'), render: nameOf },
          { key: 'phone', label: text('customers.phone'), render: (row) => row.phone },
          { key: 'email', label: text('customers.email'), render: (row) => row.email, from: 'md' },
          {
            key: 'joined',
            label: text('customers.joined'),
            align: 'right',
            render: (row) => format.day(row.createdAt),
          },
        ]}
      />
    </ListScreen>
  );
};

function ordersOf({ id }: CustomerRow): string {
  return `/orders?${new URLSearchParams({ filter: JSON.stringify({ customerId: id }) }).toString()}`;
}
