import WarehouseOutlined from '@mui/icons-material/WarehouseOutlined';
import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Product, Warehouse } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWarehouses } from '../../resources/warehouses/use-warehouses.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { Received } from './IntakeDone.tsx';
import { IntakeField } from './IntakeField.tsx';
import { intakeLines, onHandOf, readIntake } from './intake.rules.ts';
import { useReceive } from './use-receive.ts';

interface Props {
  product: Product;
  onDone: (received: Received) => void;
}

/** A number for each variant, in the warehouse that is used first. */
export const IntakeForm = ({ product, onDone }: Props) => {
  const text = useText();
  const warehouses = useWarehouses();
  if (intakeLines(product).length === 0) return <Typography>{text('intake.untracked')}</Typography>;
  return (
    <Loaded query={warehouses} skeleton={<PageSkeleton />}>
      {(all) => {
        const active = all.filter((warehouse) => warehouse.active);
        return active.length > 0 ? (
          <Form product={product} warehouses={active} onDone={onDone} />
        ) : (
          <EmptyState
            icon={WarehouseOutlined}
            title={text('intake.noWarehouse')}
            action={
              <Button variant="contained" component={Link} to="/warehouses/create">
                {text('warehouses.create')}
              </Button>
            }
          />
        );
      }}
    </Loaded>
  );
};

const Form = ({ product, warehouses, onDone }: Props & { warehouses: Warehouse[] }) => {
  const text = useText();
  const [warehouseId, setWarehouseId] = useState(warehouses[0]?.id ?? '');
  const [entries, setEntries] = useState<Record<string, string>>({});
  const units = readIntake(entries);
  const { data: rows = [] } = useQuery({
    queryKey: ['stock-levels', 'intake', product.id],
    queryFn: () =>
      answer(api.GET('/admin/v1/stock-levels', { params: { query: { q: product.name, limit: 100 } } })),
    select: (page) => page.items,
  });
  const warehouseName = warehouses.find(({ id }) => id === warehouseId)?.name ?? '';
  const receive = useReceive((count) => onDone({ count, warehouseName }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (units) receive.mutate({ warehouseId, units });
  };
  return (
    <Panel>
      <Stack component="form" onSubmit={submit} sx={{ gap: 4 }}>
        {warehouses.length > 1 ? (
          <TextField
            id="intake-warehouse"
            select
            label={text('intake.warehouse')}
            value={warehouseId}
            onChange={(event) => setWarehouseId(event.target.value)}
            fullWidth
          >
            {warehouses.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{warehouseName}</Typography>
        )}
        {intakeLines(product).map((line) => (
          <IntakeField
            key={line.variantId}
            line={line}
            onHand={onHandOf(rows, line.variantId, warehouseId)}
            entered={entries[line.variantId] ?? ''}
            onChange={(entered) => setEntries({ ...entries, [line.variantId]: entered })}
          />
        ))}
        <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
          <Button
            type="submit"
            variant="contained"
            size="large"
            disabled={!units}
            loading={receive.isPending}
          >
            {text('intake.save')}
          </Button>
          <Button component={Link} to={`/products/${product.id}`} size="large" color="inherit">
            {text('intake.later')}
          </Button>
        </Stack>
      </Stack>
    </Panel>
  );
};
