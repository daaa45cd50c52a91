import { describe, expect, it } from '@jest/globals';
import { healthOf, type TenantFigures } from './tenant-health.rules.ts';

const well: TenantFigures = {
  requests: 1_000,
  errors: 0,
  jobsFailed: 0,
  oldestWaitingSeconds: null,
  searchBehind: 0,
  stockAlarms: 0,
};

describe('the health of a tenant', () => {
  it.each<[string, Partial<TenantFigures>, string, string[]]>([
    ['nothing is wrong', {}, 'good', []],
    ['a job waits for a few seconds', { oldestWaitingSeconds: 59 }, 'good', []],
    ['a job waits for a minute', { oldestWaitingSeconds: 60 }, 'warning', ['jobs-waiting']],
    ['a job waits for ten minutes', { oldestWaitingSeconds: 600 }, 'bad', ['jobs-waiting']],
    ['a job has failed', { jobsFailed: 1 }, 'warning', ['jobs-failed']],
    ['the search is behind', { searchBehind: 3 }, 'warning', ['search-behind']],
    ['stock is frozen', { stockAlarms: 1 }, 'bad', ['stock-alarms']],
    ['one answer in a thousand failed', { errors: 1 }, 'warning', ['error-rate']],
    ['nine of ten failed, but only nine', { requests: 10, errors: 9 }, 'warning', ['error-rate']],
    ['one in twenty failed', { errors: 50 }, 'bad', ['error-rate']],
    ['errors were counted and their requests lost', { requests: 0, errors: 12 }, 'bad', ['error-rate']],
    ['several things are wrong', { jobsFailed: 2, stockAlarms: 1 }, 'bad', ['stock-alarms', 'jobs-failed']],
  ])('when %s', (_name, figures, state, reasons) => {
    expect(healthOf({ ...well, ...figures })).toEqual({ state, reasons });
  });
});
