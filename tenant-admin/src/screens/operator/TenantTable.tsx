import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { TenantRow } from '../../api/platform-client.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { shopUrl } from '../../layout/shop-url.ts';
import { Panel } from '../../ui/Panel.tsx';
import { StateChip, type Tone } from '../../ui/StateChip.tsx';

const tones: Record<TenantRow['status'], Tone> = { preparing: 'info', open: 'success', suspended: 'error' };

/** Every tenant with its state and its jobs. */
export const TenantTable = ({ tenants }: { tenants: TenantRow[] }) => {
  const text = useText();
  const format = useFormat();
  return (
    <Panel title={text('operator.tenants')} flush>
      {tenants.length === 0 ? <Typography sx={{ p: 5 }}>{text('operator.noTenants')}</Typography> : null}
      <Box sx={{ overflowX: 'auto' }}>
        <Table>
          <TableHead>
            <TableRow>
              <TableCell sx={{ pl: 5 }}>{text('operator.name')}</TableCell>
              <TableCell>{text('operator.status')}</TableCell>
              <TableCell>{text('operator.host')}</TableCell>
              <TableCell align="right">{text('operator.waiting')}</TableCell>
              <TableCell align="right">{text('operator.failed')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {tenants.map((tenant) => (
              <TableRow key={tenant.slug}>
                <TableCell sx={{ pl: 5, fontWeight: 600, whiteSpace: 'nowrap' }}>{tenant.name}</TableCell>
                <TableCell>
                  <StateChip
                    tone={tones[tenant.status]}
                    label={text(`operator.tenantStatus.${tenant.status}`)}
                  />
                </TableCell>
                <TableCell>
                  <Link href={shopUrl(tenant.slug)} target="_blank" rel="noreferrer">
                    {tenant.host}
                  </Link>
                </TableCell>
                <TableCell align="right">{format.count(tenant.jobsWaiting)}</TableCell>
                <TableCell align="right" sx={{ color: tenant.jobsFailed > 0 ? 'error.main' : undefined }}>
                  {format.count(tenant.jobsFailed)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
};
