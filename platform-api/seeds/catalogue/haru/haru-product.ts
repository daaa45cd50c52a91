import type { CatalogueProduct } from '../catalogue.types.ts';
import {
  optionsOf,
  picturesOf,
  type ProductDraft,
  reviewsOf,
  type VariantRow,
  variantsOf,
} from '../product-draft.ts';

export const HARU_PHONE = '070-0000-2410';

type NoticeKind = '의류' | '가방' | '구두/신발' | '패션잡화' | '주방용품' | '생활용품';

interface HaruDraft extends ProductDraft {
  axes?: readonly string[];
  kind: NoticeKind;
  material: string;
  /** 치수 or 크기. */
  size: string;
  maker: string;
  country: string;
  care: string;
  made: string;
}

/** Turns a draft into a product of haru; everything there is taxable and lies at room temperature. */
export function haruProduct(draft: HaruDraft): CatalogueProduct {
  const options = optionsOf(draft.axes ?? [], draft);
  return {
    slug: draft.slug,
    name: draft.name,
    brand: draft.brand,
    categories: draft.categories,
    paragraphs: draft.paragraphs,
    options,
    variants: variantsOf(draft),
    taxKind: 'taxable',
    storage: '상온',
    tags: draft.tags,
    badges: draft.badges,
    popularity: draft.popularity,
    notice: noticeOf(
      draft,
      options.find(({ name }) => name === '색상')?.values.join(', ') ?? '상품 사진과 같음',
    ),
    pictures: picturesOf(draft),
    reviews: reviewsOf(draft),
  };
}

/**
 * Variants of a colour × size table. Each colour lists its stock per size as `SEO/DGU`, so `12/0` lies in Seongsu
 * only and `0/0` is sold out.
 */
export function grid(
  table: {
    sku: string;
    priceWon: number;
    listPriceWon: number | null;
    grams: number;
    sizes?: readonly string[];
  },
  colours: readonly (readonly [label: string, code: string, stock: string])[],
): VariantRow[] {
  return colours.flatMap(([label, code, stock]) =>
    stock.split(' ').map((cell, index): VariantRow => {
      const size = table.sizes?.[index];
      const [seongsu = 0, daegu = 0] = cell.split('/').map(Number);
      return [
        size ? [label, size] : label,
        [table.sku, code, ...(size ? [size.replace(/\W/g, '')] : [])].join('-'),
        table.priceWon,
        table.listPriceWon,
        table.grams,
        { ...(seongsu > 0 ? { SEO: seongsu } : {}), ...(daegu > 0 ? { DGU: daegu } : {}) },
      ];
    }),
  );
}

function noticeOf(draft: HaruDraft, colour: string): CatalogueProduct['notice'] {
  const { kind, material, size, maker, country, care, made } = draft;
  const tail = [
    row('품질보증기준', '관련 법 및 소비자분쟁해결기준에 따름'),
    row('A/S 책임자와 전화번호', `하루상점 고객센터 ${HARU_PHONE}`),
  ];
  const origin = [row('제조자(수입자)', maker), row('제조국', country)];
  switch (kind) {
    case '의류':
      return [
        row('제품 소재', material),
        row('색상', colour),
        row('치수', size),
        ...origin,
        row('세탁방법 및 취급 시 주의사항', care),
        row('제조연월', made),
        ...tail,
      ];
    case '가방':
      return [
        row('종류', draft.name),
        row('소재', material),
        row('색상', colour),
        row('크기', size),
        ...origin,
        row('취급 시 주의사항', care),
        ...tail,
      ];
    case '구두/신발':
      return [
        row('제품 주소재', material),
        row('색상', colour),
        row('치수(발길이, 굽 높이)', size),
        ...origin,
        row('취급 시 주의사항', care),
        ...tail,
      ];
    case '패션잡화':
      return [
        row('종류', draft.name),
        row('소재', material),
        row('치수', size),
        ...origin,
        row('취급 시 주의사항', care),
        ...tail,
      ];
    case '주방용품':
      return [
        row('품명 및 모델명', draft.name),
        row('재질', material),
        row('구성품', `${draft.name} 본품, 종이 완충 포장`),
        row('크기', size),
        row('동일모델의 출시년월', made),
        ...origin,
        row(
          '수입식품안전관리 특별법에 따른 수입신고',
          country === '대한민국' ? '해당 없음' : '수입신고를 필함',
        ),
        row('취급 시 주의사항', care),
        ...tail,
      ];
    case '생활용품':
      return [
        row('품명 및 모델명', draft.name),
        row('재질', material),
        row('크기', size),
        row('색상', colour),
        row('동일모델의 출시년월', made),
        row('법에 의한 인증·허가 사항', '해당 없음'),
        ...origin,
        row('취급 시 주의사항', care),
        ...tail,
      ];
  }
}

function row(label: string, value: string): { label: string; value: string } {
  return { label, value };
}
