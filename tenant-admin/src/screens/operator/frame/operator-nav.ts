import DnsOutlined from '@mui/icons-material/DnsOutlined';
import PlaylistPlayOutlined from '@mui/icons-material/PlaylistPlayOutlined';
import RocketLaunchOutlined from '@mui/icons-material/RocketLaunchOutlined';
import StorefrontOutlined from '@mui/icons-material/StorefrontOutlined';
import type { NavItem } from '../../../layout/nav-items.ts';
import type { Jump } from '../../../layout/Shortcuts.tsx';

/** Where the lists of the operators' area are. */
export const places = {
  tenants: '/operator/tenants',
  runs: '/operator/runs',
  newRun: '/operator/runs/new',
  jobs: '/operator/jobs',
  server: '/operator/server',
  tenant: (slug: string) => `/operator/tenants/${slug}`,
  run: (id: string) => `/operator/runs/${id}`,
  failedJobsOf: (slug: string) => `/operator/jobs?tenant=${slug}`,
} as const;

export const operatorNav: Pick<NavItem, 'to' | 'label' | 'icon'>[] = [
  { to: places.tenants, label: 'operator.nav.tenants', icon: StorefrontOutlined },
  { to: places.runs, label: 'operator.nav.runs', icon: RocketLaunchOutlined },
  { to: places.jobs, label: 'operator.nav.jobs', icon: PlaylistPlayOutlined },
  { to: places.server, label: 'operator.nav.server', icon: DnsOutlined },
];

export const operatorJumps: Jump[] = [
  { key: 't', to: places.tenants, label: 'operator.jump.tenants' },
  { key: 'r', to: places.runs, label: 'operator.jump.runs' },
  { key: 'q', to: places.jobs, label: 'operator.jump.jobs' },
];
