import { Alert, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { PolicyPreview } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';

/** What saving would do to today's availability. */
export const PolicyEffect = ({ preview }: { preview: PolicyPreview }) => {
  const text = useText();
  const format = useFormat();
  if (preview.affected === 0) return <Alert severity="info">{text('policies.previewNone')}</Alert>;
  return (
    <div style={{ width: '100%' }}>
      <Typography variant="h3">{text('policies.previewTitle')}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>
        {[
          text('policies.previewAffected', { count: preview.affected }),
          preview.becomeSoldOut > 0 ? text('policies.previewSoldOut', { count: preview.becomeSoldOut }) : '',
          preview.becomeSellable > 0
            ? text('policies.previewSellable', { count: preview.becomeSellable })
            : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 0 }}>{text('policies.item')}</TableCell>
            <TableCell align="right">{text('policies.before')}</TableCell>
            <TableCell align="right">{text('policies.after')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {preview.sample.map((change) => (
            <TableRow key={`${change.sku}-${change.warehouseName}`}>
              <TableCell sx={{ pl: 0 }}>
                {[change.productName, change.optionLabel, change.warehouseName].filter(Boolean).join(' · ')}
              </TableCell>
              <TableCell align="right">{format.count(change.sellableBefore)}</TableCell>
              <TableCell
                align="right"
                sx={{ fontWeight: 700, color: change.sellableAfter <= 0 ? 'error.main' : 'text.primary' }}
              >
                {format.count(change.sellableAfter)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
};
