import StorefrontOutlined from '@mui/icons-material/StorefrontOutlined';
import { useMemo } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ListToolbar } from '../../../ui/list/ListToolbar.tsx';
import { RecordTable } from '../../../ui/list/RecordTable.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { OperatorList } from '../frame/OperatorList.tsx';
import { places } from '../frame/operator-nav.ts';
import { StaleNote } from '../frame/StaleNote.tsx';
import { useAddressFilters } from '../frame/use-address-filters.ts';
import { CreateTenantButton } from '../runs/CreateTenantButton.tsx';
import { findTenants, sortTenants, tenantOrders } from './health.rules.ts';
import { TenantCard } from './TenantCard.tsx';
import { TenantSort } from './TenantSort.tsx';
import { useTenantColumns, type TenantRecord } from './use-tenant-columns.tsx';
import { useTenants } from './use-tenants.ts';

const conditions = ['q', 'status', 'sort'];
const statuses = ['open', 'preparing', 'suspended'] as const;

/** Every tenant with its health at a glance, the worst first. */
export const TenantsScreen = () => {
  const text = useText();
  const tenants = useTenants();
  const address = useAddressFilters(conditions);
  const columns = useTenantColumns();
  const { q: typed, status, sort } = address.filters;
  const order = tenantOrders.find((known) => known === sort) ?? 'worst';
  const rows = useMemo(
    () =>
      tenants.data &&
      sortTenants(findTenants(tenants.data, { typed, status }), order).map((tenant): TenantRecord => ({
        ...tenant,
        id: tenant.slug,
      })),
    [tenants.data, typed, status, order],
  );

  return (
    <>
      <PageHeader
        title={text('operator.tenants.title')}
        subtitle={text('operator.tenants.subtitle')}
        actions={<CreateTenantButton />}
      />
      <StaleNote query={tenants} />
      <OperatorList<TenantRecord>
        rows={rows}
        error={tenants.error}
        onRetry={() => void tenants.refetch()}
        address={address}
      >
        <ListToolbar
          field="status"
          views={[
            { value: '', label: text('say.all') },
            ...statuses.map((value) => ({ value, label: text(`operator.tenantStatus.${value}`) })),
          ]}
          searchHint={text('operator.tenants.searchHint')}
        >
          <TenantSort />
        </ListToolbar>
        <RecordTable<TenantRecord>
          columns={columns}
          to={(tenant) => places.tenant(tenant.slug)}
          renderCard={(tenant) => <TenantCard tenant={tenant} />}
          empty={
            <EmptyState
              icon={StorefrontOutlined}
              title={text('operator.tenants.empty')}
              hint={text('operator.tenants.emptyHint')}
              action={<CreateTenantButton />}
            />
          }
        />
      </OperatorList>
    </>
  );
};
