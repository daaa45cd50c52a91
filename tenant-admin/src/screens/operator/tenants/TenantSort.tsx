import { MenuItem, TextField } from '@mui/material';
import { useListContext } from 'react-admin';
import { useText } from '../../../i18n/use-text.ts';
import { tenantOrders } from './health.rules.ts';

/** In which order the tenants stand. */
export const TenantSort = () => {
  const text = useText();
  const { filterValues, setFilters } = useListContext();
  const { sort = 'worst', ...rest } = filterValues as Record<string, string>;
  return (
    <TextField
      select
      value={sort}
      onChange={({ target }) => setFilters(target.value === 'worst' ? rest : { ...rest, sort: target.value })}
      sx={{ minWidth: 160 }}
      slotProps={{ htmlInput: { 'aria-label': text('operator.tenants.sort') } }}
    >
      {tenantOrders.map((order) => (
        <MenuItem key={order} value={order}>
          {text(`operator.tenants.sorted.${order}`)}
        </MenuItem>
      ))}
    </TextField>
  );
};
