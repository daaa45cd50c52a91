import { Alert, Box, Link, Stack, Typography } from '@mui/material';
import { useParams } from 'react-router';
import type { Tenant } from '../../../api/platform-types.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { places } from '../frame/operator-nav.ts';
import { StaleNote } from '../frame/StaleNote.tsx';
import { usePlanName } from '../frame/use-plan-name.ts';
import { RunLine } from '../runs/RunLine.tsx';
import { formatBytes } from './health.rules.ts';
import { HealthChip } from './HealthChip.tsx';
import { OpenShop } from './OpenShop.tsx';
import { ResumeTenant } from './ResumeTenant.tsx';
import { SuspendTenant } from './SuspendTenant.tsx';
import { TenantNow } from './TenantNow.tsx';
import { TenantStatusChip } from './TenantStatusChip.tsx';
import { useTenant } from './use-tenants.ts';

/** One tenant: how it is now, who works there, how it came to be, and the switch that shuts it. */
export const TenantScreen = () => {
  const text = useText();
  const { slug = '' } = useParams();
  const tenant = useTenant(slug);
  return (
    <>
      <StaleNote query={tenant} />
      {tenant.isLoadingError ? (
        <PageHeader title={text('operator.tenants.title')} back={places.tenants} />
      ) : null}
      <Loaded query={tenant} skeleton={<PageSkeleton />}>
        {(data) => <Page tenant={data} />}
      </Loaded>
    </>
  );
};

const Page = ({ tenant }: { tenant: Tenant }) => {
  const text = useText();
  const isOpen = tenant.status === 'open';
  return (
    <>
      <PageHeader
        title={tenant.name}
        back={places.tenants}
        mark={
          <>
            <TenantStatusChip status={tenant.status} />
            <HealthChip state={tenant.health.state} />
          </>
        }
        actions={
          <>
            {tenant.status === 'suspended' ? (
              <ResumeTenant tenant={tenant} />
            ) : (
              <>
                <OpenShop
                  shop={tenant}
                  isOpen={isOpen}
                  label={text(isOpen ? 'operator.tenant.openShop' : 'operator.tenant.preview')}
                />
                <SuspendTenant tenant={tenant} />
              </>
            )}
          </>
        }
      />
      {tenant.status === 'suspended' ? (
        <Alert severity="error" sx={{ mb: 4 }}>
          {text('operator.tenant.suspendedNotice')}
        </Alert>
      ) : null}
      <Box sx={columnsSx}>
        <Stack sx={{ gap: 4, minWidth: 0 }}>
          <TenantNow tenant={tenant} />
          <Runs tenant={tenant} />
        </Stack>
        <Stack sx={{ gap: 4, minWidth: 0 }}>
          <TenantFacts tenant={tenant} />
          <Staff tenant={tenant} />
        </Stack>
      </Box>
    </>
  );
};

const TenantFacts = ({ tenant }: { tenant: Tenant }) => {
  const text = useText();
  const format = useFormat();
  const planName = usePlanName();
  return (
    <Panel title={text('operator.tenant.facts')}>
      <Facts
        rows={[
          [
            text('operator.tenant.address'),
            <Link
              key="address"
              href={tenant.url}
              target="_blank"
              rel="noreferrer"
              sx={{ overflowWrap: 'anywhere' }}
            >
              {tenant.host}
            </Link>,
          ],
          [text('operator.tenant.plan'), planName(tenant.plan)],
          [text('operator.tenant.products'), format.count(tenant.products)],
          [text('operator.tenant.warehouses'), format.count(tenant.warehouses)],
          [text('operator.tenant.storage'), formatBytes(tenant.health.mediaBytes)],
          [text('operator.tenant.created'), format.moment(tenant.createdAt)],
          [
            text('operator.tenant.opened'),
            tenant.openedAt ? format.moment(tenant.openedAt) : text('operator.tenant.notOpened'),
          ],
          ...(tenant.suspendedAt
            ? ([
                [text('operator.tenant.suspended'), format.moment(tenant.suspendedAt)],
                [text('operator.tenant.reason'), tenant.suspendReason],
              ] satisfies [string, string | null][])
            : []),
        ]}
      />
    </Panel>
  );
};

const Staff = ({ tenant }: { tenant: Tenant }) => {
  const text = useText();
  return (
    <Panel title={text('operator.tenant.staff')}>
      {tenant.staff.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{text('operator.tenant.noStaff')}</Typography>
      ) : null}
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 3 }}>
        {tenant.staff.map((person) => (
          <Stack key={person.email} component="li" direction="row" sx={{ gap: 3, alignItems: 'baseline' }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography>{person.name}</Typography>
              <Typography variant="caption" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
                {person.email}
              </Typography>
            </Box>
            <Typography sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
              {text(`shell.role.${person.role}`)}
            </Typography>
          </Stack>
        ))}
      </Stack>
    </Panel>
  );
};

const Runs = ({ tenant }: { tenant: Tenant }) => {
  const text = useText();
  return (
    <Panel title={text('operator.tenant.runs')}>
      {tenant.runs.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{text('operator.tenant.noRuns')}</Typography>
      ) : null}
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 2 }}>
        {tenant.runs.map((run) => (
          <li key={run.id}>
            <RunLine run={run} />
          </li>
        ))}
      </Stack>
    </Panel>
  );
};

const columnsSx = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
  alignItems: 'start',
  gap: 4,
};
