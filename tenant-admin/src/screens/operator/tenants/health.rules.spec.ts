import { describe, expect, test } from '@jest/globals';
import type { TenantRow } from '../../../api/platform-types.ts';
import {
  errorRate,
  findTenants,
  formatBytes,
  formatShare,
  isErrorRateAlarming,
  sortTenants,
} from './health.rules.ts';

const healthy: TenantRow['health'] = {
  state: 'good',
  reasons: [],
  ordersLastHour: 0,
  ordersToday: 0,
  requestsLastHour: 0,
  errorsLastHour: 0,
  jobsWaiting: 0,
  jobsFailed: 0,
  oldestWaitingSeconds: null,
  searchBehind: 0,
  stockAlarms: 0,
  mediaBytes: 0,
};

const tenant = (
  slug: string,
  health: Partial<TenantRow['health']> = {},
  rest: Partial<TenantRow> = {},
): TenantRow => ({
  slug,
  name: slug,
  status: 'open',
  plan: 'standard',
  host: `${slug}.example.com`,
  url: `https://${slug}.example.com/`,
  createdAt: '2026-11-01T00:00:00Z',
  openedAt: null,
  suspendedAt: null,
  suspendReason: null,
  health: { ...healthy, ...health },
  ...rest,
});

const slugs = (rows: TenantRow[]) => rows.map((row) => row.slug);

describe('tenants at a glance', () => {
  test('the worst stand first: by state, then failed jobs, error rate, stock alarms and waiting; equals by name', () => {
    const rows = [
      tenant('good-b'),
      tenant('slow', { state: 'warning', oldestWaitingSeconds: 400 }),
      tenant('good-a'),
      tenant('errors', { state: 'bad', requestsLastHour: 100, errorsLastHour: 20 }),
      tenant('alarms', { state: 'bad', stockAlarms: 2 }),
      tenant('failed', { state: 'bad', jobsFailed: 3 }),
    ];
    expect(slugs(sortTenants(rows, 'worst'))).toEqual([
      'failed',
      'errors',
      'alarms',
      'slow',
      'good-a',
      'good-b',
    ]);
    expect(slugs(rows)[0]).toBe('good-b');
  });

  test('they can be read by business, by age and by name too', () => {
    const rows = [
      tenant('b', { ordersLastHour: 1 }, { createdAt: '2026-11-03T00:00:00Z' }),
      tenant('a', { ordersLastHour: 9 }, { createdAt: '2026-11-02T00:00:00Z' }),
    ];
    expect(slugs(sortTenants(rows, 'busiest'))).toEqual(['a', 'b']);
    expect(slugs(sortTenants(rows, 'newest'))).toEqual(['b', 'a']);
    expect(slugs(sortTenants(rows, 'name'))).toEqual(['a', 'b']);
  });

  test('a search finds names and addresses whatever the case, within a status', () => {
    const rows = [
      tenant('gamja-farm', {}, { name: '감자네 농장' }),
      tenant('haru', {}, { name: 'HARU 상점', status: 'suspended' }),
    ];
    expect(slugs(findTenants(rows, { typed: ' 농장 ' }))).toEqual(['gamja-farm']);
    expect(slugs(findTenants(rows, { typed: 'haru' }))).toEqual(['haru']);
    expect(slugs(findTenants(rows, { typed: 'Haru', status: 'open' }))).toEqual([]);
    expect(slugs(findTenants(rows, { status: 'suspended' }))).toEqual(['haru']);
    expect(findTenants(rows, {})).toHaveLength(2);
  });

  test('one failure among many is no alarm, one in a hundred is', () => {
    expect(isErrorRateAlarming({ ...healthy, requestsLastHour: 1000, errorsLastHour: 9 })).toBe(false);
    expect(isErrorRateAlarming({ ...healthy, requestsLastHour: 1000, errorsLastHour: 10 })).toBe(true);
    expect(isErrorRateAlarming(healthy)).toBe(false);
  });

  test('a shop that nobody visited has no errors', () => {
    expect(errorRate(healthy)).toBe(0);
    expect(errorRate({ ...healthy, requestsLastHour: 200, errorsLastHour: 3 })).toBe(0.015);
  });

  test.each([
    [0, '0%'],
    [0.000_2, '<0.1%'],
    [0.015, '1.5%'],
    [0.034_2, '3.4%'],
    [0.2, '20%'],
    [1, '100%'],
  ])('a share of %d is written %s', (share, written) => {
    expect(formatShare(share)).toBe(written);
  });

  test.each([
    [0, '0 B'],
    [831_488, '812 KB'],
    [1_500_000, '1.4 MB'],
    [1_503_238_553, '1.4 GB'],
    [53_687_091_200, '50 GB'],
  ])('%d bytes are written %s', (bytes, written) => {
    expect(formatBytes(bytes)).toBe(written);
  });
});
