import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import { Box, Stack, Typography } from '@mui/material';
import type { StaffRow } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListScreen } from '../../ui/list/ListScreen.tsx';
import { RecordTable } from '../../ui/list/RecordTable.tsx';

/** Who works in the shop, as what, and what that allows. */
export const StaffList = () => {
  const text = useText();
  const format = useFormat();
  return (
    <ListScreen resource="staff" title={text('staff.title')} subtitle={text('staff.subtitle')}>
      <RecordTable<StaffRow>
        to={null}
        empty={<EmptyState icon={BadgeOutlined} title={text('staff.empty')} />}
        renderCard={(member) => (
          <Stack sx={{ gap: 0.5 }}>
            <Stack direction="row" sx={{ justifyContent: 'space-between' }}>
              <Typography sx={{ fontWeight: 600 }}>{member.name}</Typography>
              <span>{text(`shell.role.${member.role}`)}</span>
            </Stack>
            <Typography sx={{ color: 'text.secondary' }}>{member.email}</Typography>
          </Stack>
        )}
        columns={[
          { key: 'name', label: text('staff.name'), render: (row) => <strong>{row.name}</strong> },
          { key: 'email', label: text('staff.email'), render: (row) => row.email },
          { key: 'role', label: text('staff.role'), render: (row) => <Role row={row} /> },
          {
            key: 'joined',
            label: text('staff.joined'),
            align: 'right',
            render: (row) => format.day(row.memberSince),
          },
        ]}
      />
    </ListScreen>
  );
};

const Role = ({ row }: { row: StaffRow }) => {
  const text = useText();
  return (
    <>
      {text(`shell.role.${row.role}`)}
      <Box component="span" sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
        {text(`staff.roleHint.${row.role}`)}
      </Box>
    </>
  );
};
