import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { Reasons } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { StateChip } from '../../ui/StateChip.tsx';

type Candidate = Reasons['candidates'][number];

/** What the decision knew of each warehouse: how far, how dear, how much it could send. */
export const CandidateTable = ({ candidates }: { candidates: Candidate[] }) => {
  const text = useText();
  const format = useFormat();
  return (
    <Box sx={{ overflowX: 'auto', mx: { xs: -4, sm: -5 }, mb: -5 }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: { xs: 4, sm: 5 } }}>{text('orders.candidates')}</TableCell>
            <TableCell align="right">{text('orders.distance')}</TableCell>
            <TableCell align="right">{text('orders.parcelCost')}</TableCell>
            <TableCell align="right" sx={{ pr: { xs: 4, sm: 5 } }}>
              {text('orders.covered')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {candidates.map((candidate) => (
            <TableRow key={candidate.warehouseId}>
              <TableCell
                sx={{ pl: { xs: 4, sm: 5 }, fontWeight: candidate.chosen ? 600 : 400, whiteSpace: 'nowrap' }}
              >
                {candidate.warehouseName}{' '}
                {candidate.chosen ? <StateChip tone="success" label={text('orders.chosen')} /> : null}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                <Distance candidate={candidate} />
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {format.won(candidate.parcelCostWon)}
              </TableCell>
              <TableCell align="right" sx={{ pr: { xs: 4, sm: 5 } }}>
                {format.count(candidate.unitsCovered)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};

const Distance = ({ candidate }: { candidate: Candidate }) => {
  const text = useText();
  if (candidate.distanceMeters === null) return '–';
  const kilometres = text('say.kilometres', { count: Math.round(candidate.distanceMeters / 100) / 10 });
  const total = Math.round((candidate.durationSeconds ?? 0) / 60);
  const duration =
    candidate.durationSeconds === null
      ? ''
      : total < 60
        ? ` · ${text('orders.minutes', { count: total })}`
        : ` · ${text('orders.hours', { hours: Math.floor(total / 60), minutes: total % 60 })}`;
  return (
    <>
      {kilometres}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {` ${text(`orders.${candidate.distanceKind}`)}${duration}`}
      </Box>
    </>
  );
};
