import { createHash } from 'node:crypto';

/**
 * The goods of a measured shop. Everything follows from the number of the tenant and of the product, so that two runs
 * measure the same rows, and the addresses and questions of a run can be made without asking the database.
 */

const places = [
  '해남',
  '제주',
  '여주',
  '의성',
  '강진',
  '봉화',
  '고창',
  '영월',
  '남해',
  '태백',
  '무안',
  '청송',
];
const manners = [
  '햇',
  '유기농',
  '무농약',
  '저온숙성',
  '산지직송',
  '못난이',
  '프리미엄',
  '아침에 딴',
  '손질한',
];
const things = [
  '감자, 고구마, 사과, 배, 양파, 마늘, 당근, 시금치, 토마토, 딸기, 복숭아, 참외, 현미, 찹쌀, 보리쌀, 검은콩',
  '표고버섯, 느타리버섯, 고등어, 오징어, 미역, 다시마, 멸치, 배추김치, 고추장, 된장, 참기름, 들기름, 식혜',
  '한우 불고기, 삼겹살, 유정란, 두부, 면 티셔츠, 청바지, 린넨 셔츠, 운동화, 에코백, 머그컵, 접시, 담요, 수건',
  '향초, 양말',
].flatMap((line) => line.split(', '));
const sizes = ['500g', '1kg', '2kg', '3kg', '5kg', '10kg', '한 상자', '선물용', '두 묶음', '체험팩'];
const brands = ['감자네', '하루상점', '들녘', '바다마을', '오늘의 밭', '푸른손', null];
const badgeSets = [[], ['당일수확'], ['무료배송'], ['인기'], ['인기', '한정']];
const optionLabels = ['작은 것', '보통', '큰 것', '아주 큰 것'];

export const CATEGORY_BRANCHES = 8;
export const CATEGORY_LEAVES = 6;
/** One product in so many is sold out. */
const SOLD_OUT_EVERY = 37;
const FIRST_DAY_MS = Date.UTC(2026, 0, 5);
const MINUTE_MS = 60_000;

/** What an id belongs to; part of the id, so that no two kinds share one. */
export type Kind =
  'product' | 'variant' | 'asset' | 'image' | 'option' | 'value' | 'category' | 'lot' | 'movement' | 'review';
const kinds: readonly Kind[] = [
  'product',
  'variant',
  'asset',
  'image',
  'option',
  'value',
  'category',
  'lot',
  'movement',
  'review',
];

/** An id in the form of the platform's (UUIDv7), growing with `number` as those do with time. */
export function idOf(kind: Kind, tenant: number, number: number): string {
  const time = (FIRST_DAY_MS + number * MINUTE_MS).toString(16).padStart(12, '0');
  const kindHex = (kinds.indexOf(kind) + 1).toString(16).padStart(3, '0');
  const tenantHex = tenant.toString(16).padStart(3, '0');
  const scatter = createHash('sha256').update(`${kind}:${tenant}:${number}`).digest('hex').slice(0, 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kindHex}-8${tenantHex}-${scatter}`;
}

/** A whole number from 0 to `below` - 1 that follows from its seeds. */
export function chance(below: number, ...seeds: readonly (number | string)[]): number {
  let hash = 2_166_136_261;
  for (const character of seeds.join(':')) hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_917);
  return ((hash ^ (hash >>> 16)) >>> 0) % below;
}

function oneOf<T>(list: readonly T[], ...seeds: readonly (number | string)[]): T {
  return list[chance(list.length, ...seeds)] as T;
}

/** The slug of the tenant's shop; tenants count from 1. */
export const shopSlug = (tenant: number): string => `bench-${tenant}`;
export const productSlug = (number: number): string => `goods-${String(number).padStart(6, '0')}`;
export const branchSlug = (branch: number): string => `branch-${branch}`;
export const leafSlug = (branch: number, leaf: number): string => `leaf-${branch}-${leaf}`;

/** The slugs of all categories. */
export function categorySlugs(): string[] {
  return Array.from({ length: CATEGORY_BRANCHES }, (_, branch) => [
    branchSlug(branch),
    ...Array.from({ length: CATEGORY_LEAVES }, (__, leaf) => leafSlug(branch, leaf)),
  ]).flat();
}

/** The words that a product's name is made of; questions to the search are made of them too. */
export function nameParts(number: number): { place: string; manner: string; thing: string; size: string } {
  return {
    place: oneOf(places, 'place', number),
    manner: oneOf(manners, 'manner', number),
    thing: things[number % things.length] ?? '감자',
    size: oneOf(sizes, 'size', number),
  };
}

/** One way to buy a product. */
export interface MadeVariant {
  readonly label: string;
  readonly priceWon: number;
  readonly listPriceWon: number | null;
}

/** One product, before it has ids. */
export interface MadeProduct {
  readonly slug: string;
  readonly name: string;
  readonly brand: string | null;
  readonly description: string;
  readonly tags: readonly string[];
  readonly badges: readonly string[];
  readonly isTaxFree: boolean;
  readonly isSoldOut: boolean;
  readonly popularity: number;
  readonly publishedAt: Date;
  readonly leaves: readonly (readonly [branch: number, leaf: number])[];
  readonly pictures: number;
  /** One without options, or one for each label of its only option. */
  readonly variants: readonly MadeVariant[];
  readonly ratings: readonly number[];
}

/** The product of a number; numbers count from 0. */
export function madeProduct(number: number): MadeProduct {
  const { place, manner, thing, size } = nameParts(number);
  const branch = chance(CATEGORY_BRANCHES, 'branch', number);
  const leaf = chance(CATEGORY_LEAVES, 'leaf', number);
  const second = chance(3, 'second', number) === 0;
  return {
    slug: productSlug(number),
    name: `${place} ${manner} ${thing} ${size}`,
    brand: oneOf(brands, 'brand', number),
    description: `${place}에서 온 ${thing}입니다. ${manner} 것만 골랐어요.\n\n주문하신 다음 날 보내 드려요. 받으시면 서늘한 곳에 두세요.`,
    tags: [thing, place, manner],
    badges: oneOf(badgeSets, 'badges', number),
    isTaxFree: chance(2, 'tax', number) === 0,
    isSoldOut: number % SOLD_OUT_EVERY === SOLD_OUT_EVERY - 1,
    popularity: chance(5_000, 'popularity', number),
    publishedAt: new Date(FIRST_DAY_MS + chance(300 * 24 * 60, 'published', number) * MINUTE_MS),
    leaves: [[branch, leaf], ...(second ? [[branch, (leaf + 1) % CATEGORY_LEAVES] as const] : [])],
    pictures: 1 + chance(3, 'pictures', number),
    variants: variantsOf(number),
    ratings: Array.from({ length: chance(6, 'reviews', number) }, (_, index) =>
      Math.min(5, 2 + chance(5, 'stars', number, index)),
    ),
  };
}

function variantsOf(number: number): MadeVariant[] {
  const count = chance(5, 'single', number) < 2 ? 1 : 2 + chance(3, 'variants', number);
  const base = 3_000 + chance(770, 'price', number) * 100;
  const isReduced = chance(4, 'reduced', number) === 0;
  return Array.from({ length: count }, (_, index) => {
    const priceWon = base + index * 2_000;
    return {
      label: count === 1 ? '' : (optionLabels[index] ?? ''),
      priceWon,
      listPriceWon: isReduced ? Math.round((priceWon * 1.25) / 100) * 100 : null,
    };
  });
}
