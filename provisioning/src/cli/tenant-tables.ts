import type { Tenant, TenantDetail } from '../platform.types.ts';
import { padded, say, widthOf } from './language.ts';
import { localTime } from './local-time.ts';

const statuses: Readonly<Record<Tenant['status'], string>> = {
  preparing: say('preparing', '준비 중'),
  open: say('open', '운영 중'),
  suspended: say('suspended', '중지됨'),
};

const healths: Readonly<Record<Tenant['health']['state'], string>> = {
  good: say('good', '좋음'),
  warning: say('look at it', '주의'),
  bad: say('bad', '나쁨'),
};

/** All tenants, one a line. */
export function tenantTable(tenants: readonly Tenant[]): string {
  if (tenants.length === 0)
    return say(
      'There are no tenants yet: ./gamja tenant create <slug> --name … --owner <e-mail>.',
      '아직 쇼핑몰이 없습니다: ./gamja tenant create <짧은 이름> --name … --owner <이메일>',
    );
  const head = [
    say('TENANT', '쇼핑몰'),
    say('NAME', '이름'),
    say('STATUS', '상태'),
    say('HEALTH', '건강'),
    say('PLAN', '요금제'),
    say('ADDRESS', '주소'),
  ];
  const rows = tenants.map(({ slug, name, status, health, plan, url }) => [
    slug,
    name,
    statuses[status],
    healths[health.state],
    plan,
    url,
  ]);
  return table([head, ...rows]);
}

/** One tenant in full. */
export function tenantCard(tenant: TenantDetail): string {
  const { health } = tenant;
  const reasons = health.reasons.length === 0 ? '' : ` (${health.reasons.join(', ')})`;
  const facts: [string, string][] = [
    [say('Name', '이름'), tenant.name],
    [say('Status', '상태'), statusLine(tenant)],
    [say('Address', '주소'), tenant.url],
    [say('Plan', '요금제'), tenant.plan],
    [say('Since', '등록'), localTime(tenant.createdAt)],
    [say('Opened', '오픈'), tenant.openedAt === null ? say('not yet', '아직') : localTime(tenant.openedAt)],
    [say('Health', '건강'), `${healths[health.state]}${reasons}`],
    [
      say('Orders', '주문'),
      say(
        `${health.ordersLastHour} in the last hour, ${health.ordersToday} today`,
        `최근 1시간 ${health.ordersLastHour}건, 오늘 ${health.ordersToday}건`,
      ),
    ],
    [
      say('Jobs', '작업'),
      say(
        `${health.jobsWaiting} waiting, ${health.jobsFailed} failed`,
        `대기 ${health.jobsWaiting}건, 실패 ${health.jobsFailed}건`,
      ),
    ],
    [say('Products', '상품'), String(tenant.products)],
    [say('Warehouses', '창고'), String(tenant.warehouses)],
    ...tenant.staff.map(({ name, email, role }, index): [string, string] => [
      index === 0 ? say('Staff', '직원') : '',
      `${name} <${email}>, ${role}`,
    ]),
    ...tenant.runs.map(({ id, state, createdAt }, index): [string, string] => [
      index === 0 ? say('Runs', '개설 기록') : '',
      `${localTime(createdAt)}  ${state}  ${id}`,
    ]),
  ];
  return table(facts);
}

/** The status with what an operator wrote about it. */
export function statusLine({ status, suspendReason }: Tenant): string {
  return status === 'suspended' && suspendReason !== null
    ? `${statuses[status]}: ${suspendReason}`
    : statuses[status];
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows
    .map((row) => `  ${row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}
