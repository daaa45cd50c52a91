import { say } from './language.ts';

/** The password of every demo account; the demo data is only ever loaded into a private or named development database. */
export const demoPassword = 'gamja-demo-1234';

/** The shops that the seeds open. */
export const demoShops = [
  { slug: 'gamja-farm', name: '감자네 농장' },
  { slug: 'haru', name: '하루상점' },
] as const;

/** The portal accounts that the seeds make, with what each may do. */
export const demoAccounts = [
  {
    email: 'owner@gamja-farm.test',
    role: 'owner',
    shop: 'gamja-farm',
    label: () => say('owner of 감자네 농장', '감자네 농장 대표'),
  },
  {
    email: 'manager@gamja-farm.test',
    role: 'manager',
    shop: 'gamja-farm',
    label: () => say('manager of 감자네 농장', '감자네 농장 운영 담당'),
  },
  {
    email: 'floor@gamja-farm.test',
    role: 'floor',
    shop: 'gamja-farm',
    label: () => say('warehouse staff of 감자네 농장', '감자네 농장 창고 직원'),
  },
  {
    email: 'owner@haru.test',
    role: 'owner',
    shop: 'haru',
    label: () => say('owner of 하루상점', '하루상점 대표'),
  },
  {
    email: 'operator@gamja.test',
    role: 'operator',
    shop: null,
    label: () => say('operator of the platform', '플랫폼 운영자'),
  },
] as const;
