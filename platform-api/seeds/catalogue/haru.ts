import type { CatalogueShop } from './catalogue.types.ts';
import { ACCESSORIES } from './haru/accessories.ts';
import { BAGS } from './haru/bags.ts';
import { BOTTOMS_DRESSES } from './haru/bottoms-dresses.ts';
import { HARU_SECTIONS } from './haru/haru-home.ts';
import { HARU_POLICIES } from './haru/haru-policies.ts';
import { HARU_PHONE } from './haru/haru-product.ts';
import { HOME_DESK } from './haru/home-desk.ts';
import { KITCHEN } from './haru/kitchen.ts';
import { OUTER } from './haru/outer.ts';
import { SHOES } from './haru/shoes.ts';
import { TOPS } from './haru/tops.ts';

/** 하루상점: clothes, bags and living goods from two warehouses, all of them taxable. */
export const haru: CatalogueShop = {
  slug: 'haru',
  name: '하루상점',
  tagline: '매일 쓰는 것을 조금 더 좋은 것으로',
  theme: { key: 'studio', accent: '#8a4b38', logoText: '하루상점' },
  legal: {
    companyName: '주식회사 하루상점',
    representative: '하루리',
    address: '서울특별시 성동구 성수이로 118, 하루상점 3층',
    phone: HARU_PHONE,
    email: 'help@haru.test',
    businessNumber: '987-65-43215',
    mailOrderNumber: '제2026-서울성동-00000호',
    privacyOfficer: '이나날 (privacy@haru.test)',
    hosting: '감자 플랫폼',
  },
  shipping: { feeWon: 3000, freeFromWon: 50000 },
  warehouses: [
    {
      code: 'SEO',
      name: '서울 성수 센터',
      zoneCode: '04797',
      roadAddress: '서울특별시 성동구 성수이로 118',
      detail: '지하 1층',
      latitude: 37.5459,
      longitude: 127.0577,
      phone: '070-0000-2420',
      cutOffTime: '15:00',
      zones: [
        { code: 'A', name: '옷', storage: '상온', racks: 8, levels: 4, bins: 6 },
        { code: 'B', name: '가방·신발', storage: '상온', racks: 6, levels: 4, bins: 5 },
        { code: 'L', name: '리빙', storage: '상온', racks: 4, levels: 4, bins: 5 },
      ],
    },
    {
      code: 'DGU',
      name: '대구 센터',
      zoneCode: '41515',
      roadAddress: '대구광역시 북구 유통단지로 90',
      detail: '산업용재관 나동 12호',
      latitude: 35.9072,
      longitude: 128.6118,
      phone: '070-0000-2430',
      cutOffTime: '13:00',
      zones: [
        { code: 'A', name: '옷', storage: '상온', racks: 5, levels: 4, bins: 5 },
        { code: 'B', name: '가방·신발·리빙', storage: '상온', racks: 5, levels: 4, bins: 5 },
      ],
    },
  ],
  categories: [
    {
      slug: 'clothing',
      name: '옷',
      children: [
        { slug: 'tops', name: '상의' },
        { slug: 'outer', name: '아우터' },
        { slug: 'bottoms-dresses', name: '하의·원피스' },
        { slug: 'shoes', name: '신발' },
      ],
    },
    {
      slug: 'bags',
      name: '가방',
      children: [
        { slug: 'backpacks-totes', name: '백팩·토트' },
        { slug: 'pouches-wallets', name: '파우치·지갑' },
      ],
    },
    {
      slug: 'accessories',
      name: '소품',
      children: [
        { slug: 'hats', name: '모자' },
        { slug: 'socks-warmers', name: '양말·머플러' },
      ],
    },
    {
      slug: 'living',
      name: '리빙',
      children: [
        { slug: 'cups-tableware', name: '컵·식기' },
        { slug: 'home-desk', name: '집·책상' },
      ],
    },
  ],
  products: [
    ...TOPS,
    ...OUTER,
    ...BOTTOMS_DRESSES,
    ...SHOES,
    ...BAGS,
    ...ACCESSORIES,
    ...KITCHEN,
    ...HOME_DESK,
  ],
  sections: HARU_SECTIONS,
  policies: HARU_POLICIES,
};
