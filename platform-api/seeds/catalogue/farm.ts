import type { CatalogueShop } from './catalogue.types.ts';
import { FARM_SECTIONS } from './farm/farm-home.ts';
import { FARM_PHONE } from './farm/farm-product.ts';
import { FARM_POLICIES } from './farm/farm-policies.ts';
import { APPLES_PEARS } from './farm/apples-pears.ts';
import { CITRUS_BERRIES } from './farm/citrus-berries.ts';
import { EVERYDAY_POTATOES } from './farm/everyday-potatoes.ts';
import { LEAF_FRUIT_VEGETABLES } from './farm/leaf-fruit-vegetables.ts';
import { MUSHROOMS } from './farm/mushrooms.ts';
import { ROOT_VEGETABLES } from './farm/root-vegetables.ts';
import { GRAINS } from './farm/grains.ts';
import { POTATOES } from './farm/potatoes.ts';
import { PROCESSED } from './farm/processed.ts';
import { SWEET_POTATOES } from './farm/sweet-potatoes.ts';

/** 감자네 농장: fresh produce from three warehouses, nearly all of it free of value-added tax. */
export const farm: CatalogueShop = {
  slug: 'gamja-farm',
  name: '감자네 농장',
  tagline: '밭에서 식탁까지, 감자네가 골라 보내요',
  theme: { key: 'harvest', accent: '#3f6b2a', logoText: '감자네 농장' },
  legal: {
    companyName: '농업회사법인 감자네농장 주식회사',
    representative: '감나래',
    address: '강원특별자치도 강릉시 과학단지로 106-11, 감자네 농장 2층',
    phone: FARM_PHONE,
    email: 'help@gamja-farm.test',
    businessNumber: '123-45-67891',
    mailOrderNumber: '제2026-강원강릉-00000호',
    privacyOfficer: '밭이랑 (privacy@gamja-farm.test)',
    hosting: '감자 플랫폼',
  },
  shipping: { feeWon: 3000, freeFromWon: 30000 },
  warehouses: [
    {
      code: 'ICN',
      name: '이천 센터',
      zoneCode: '17383',
      roadAddress: '경기도 이천시 마장면 덕평로 811',
      detail: '2동 1층 저온 물류장',
      latitude: 37.2402,
      longitude: 127.3844,
      phone: '070-0000-1210',
      cutOffTime: '14:00',
      zones: [
        { code: 'A', name: '상온 보관', storage: '상온', racks: 8, levels: 4, bins: 6 },
        { code: 'C', name: '냉장 보관', storage: '냉장', racks: 6, levels: 4, bins: 5 },
        { code: 'F', name: '냉동 보관', storage: '냉동', racks: 3, levels: 3, bins: 4 },
      ],
    },
    {
      code: 'BSN',
      name: '부산 센터',
      zoneCode: '46721',
      roadAddress: '부산광역시 강서구 유통단지1로 41',
      detail: '104동 128호',
      latitude: 35.1633,
      longitude: 128.9497,
      phone: '070-0000-1220',
      cutOffTime: '13:00',
      zones: [
        { code: 'A', name: '상온 보관', storage: '상온', racks: 6, levels: 4, bins: 5 },
        { code: 'C', name: '냉장 보관', storage: '냉장', racks: 5, levels: 3, bins: 5 },
        { code: 'F', name: '냉동 보관', storage: '냉동', racks: 2, levels: 3, bins: 4 },
      ],
    },
    {
      code: 'GNG',
      name: '강릉 산지센터',
      zoneCode: '25440',
      roadAddress: '강원특별자치도 강릉시 과학단지로 106-11',
      detail: '선별장',
      latitude: 37.7989,
      longitude: 128.8566,
      phone: '070-0000-1230',
      cutOffTime: '11:00',
      zones: [
        { code: 'P', name: '감자 저장고', storage: '상온', racks: 6, levels: 3, bins: 4 },
        { code: 'C', name: '예냉실', storage: '냉장', racks: 3, levels: 3, bins: 4 },
        { code: 'F', name: '급속 냉동실', storage: '냉동', racks: 2, levels: 3, bins: 3 },
      ],
    },
  ],
  categories: [
    {
      slug: 'potatoes',
      name: '감자·고구마',
      children: [
        { slug: 'potato', name: '감자' },
        { slug: 'sweet-potato', name: '고구마' },
      ],
    },
    {
      slug: 'vegetables',
      name: '채소·버섯',
      children: [
        { slug: 'root-vegetables', name: '뿌리채소' },
        { slug: 'leaf-fruit-vegetables', name: '잎·열매채소' },
        { slug: 'mushrooms', name: '버섯' },
      ],
    },
    {
      slug: 'fruits',
      name: '과일·견과',
      children: [
        { slug: 'apples-pears', name: '사과·배' },
        { slug: 'citrus-berries', name: '감귤·딸기·밤' },
      ],
    },
    {
      slug: 'grains',
      name: '곡물',
      children: [
        { slug: 'corn', name: '옥수수' },
        { slug: 'rice', name: '쌀·잡곡' },
      ],
    },
    { slug: 'kitchen', name: '감자네 부엌', children: [{ slug: 'snacks-frozen', name: '간식·간편식' }] },
  ],
  products: [
    ...POTATOES,
    ...EVERYDAY_POTATOES,
    ...SWEET_POTATOES,
    ...ROOT_VEGETABLES,
    ...LEAF_FRUIT_VEGETABLES,
    ...APPLES_PEARS,
    ...CITRUS_BERRIES,
    ...MUSHROOMS,
    ...GRAINS,
    ...PROCESSED,
  ],
  sections: FARM_SECTIONS,
  policies: FARM_POLICIES,
};
