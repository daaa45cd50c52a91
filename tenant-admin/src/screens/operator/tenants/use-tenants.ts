import { useQuery } from '@tanstack/react-query';
import { listTenants, readTenant } from '../../../api/platform-calls.ts';

const REFRESH_MS = 5_000;

/** All tenants with their health, read again every few seconds while the screen is looked at. */
export const useTenants = () =>
  useQuery({
    queryKey: ['platform', 'tenants'],
    queryFn: async () => (await listTenants()).items,
    refetchInterval: REFRESH_MS,
  });

export const useTenant = (slug: string) =>
  useQuery({
    queryKey: ['platform', 'tenants', slug],
    queryFn: () => readTenant(slug),
    refetchInterval: REFRESH_MS,
  });
