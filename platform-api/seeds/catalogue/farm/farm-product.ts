import type { CatalogueProduct, StorageKind, TaxKind } from '../catalogue.types.ts';
import {
  type Harvest,
  optionsOf,
  picturesOf,
  type ProductDraft,
  reviewsOf,
  variantsOf,
} from '../product-draft.ts';

export const FARM_PHONE = '070-0000-1204';

export const POTATO_KEEPING =
  '수확 후 60일 안에 드시기를 권합니다. 햇빛이 닿으면 초록빛으로 변하니 상자째 어둡고 서늘한 곳에 두세요';

interface FarmDraft extends ProductDraft {
  axis?: string;
  /** Name of the goods as the notice table wants it, with the variety. */
  item: string;
  producer: string;
  origin: string;
  storage: StorageKind;
  keeping: string;
  size: string;
  harvest?: Harvest;
  /** Processed goods only: kind of food, ingredients, shelf life. */
  processed?: { kind: string; ingredients: string; shelfLife: string; allergy: string };
}

/** Turns a draft into a product of the farm: raw produce is tax-free, whatever was cooked or seasoned is not. */
export function farmProduct(draft: FarmDraft): CatalogueProduct {
  const taxKind: TaxKind = draft.processed ? 'taxable' : 'tax-free';
  return {
    slug: draft.slug,
    name: draft.name,
    brand: draft.brand,
    categories: draft.categories,
    paragraphs: draft.paragraphs,
    options: draft.axis ? optionsOf([draft.axis], draft) : [],
    variants: variantsOf(draft, draft.harvest),
    taxKind,
    storage: draft.storage,
    tags: draft.tags,
    badges: draft.badges,
    popularity: draft.popularity,
    notice: draft.processed ? processedNotice(draft, draft.processed) : produceNotice(draft),
    pictures: picturesOf(draft),
    reviews: reviewsOf(draft),
  };
}

function amounts({ rows, size }: FarmDraft): string {
  const labels = rows.map(([label]) => label).filter((label) => typeof label === 'string');
  return labels.length > 0 ? `${labels.join(' / ')} (${size})` : size;
}

function produceNotice(draft: FarmDraft): CatalogueProduct['notice'] {
  return [
    { label: '품목 또는 명칭', value: draft.item },
    { label: '포장단위별 내용물의 용량(중량), 수량, 크기', value: amounts(draft) },
    { label: '생산자', value: draft.producer },
    { label: '농수산물의 원산지', value: draft.origin },
    {
      label: '제조연월일(수확연도) 및 소비기한',
      value: `2026년산, 수확일은 포장 겉면에 표기 / ${draft.keeping.split('.')[0]}`,
    },
    { label: '농수산물 표시사항', value: '유전자변형농산물 해당 없음' },
    { label: '상품구성', value: `${draft.item} 단품` },
    { label: '보관방법 또는 취급방법', value: `${draft.storage} 보관. ${draft.keeping}` },
    { label: '소비자상담 관련 전화번호', value: `감자네 농장 고객센터 ${FARM_PHONE}` },
  ];
}

function processedNotice(
  draft: FarmDraft,
  processed: NonNullable<FarmDraft['processed']>,
): CatalogueProduct['notice'] {
  return [
    { label: '제품명', value: draft.item },
    { label: '식품의 유형', value: processed.kind },
    { label: '생산자 및 소재지', value: `${draft.producer} / ${draft.origin}` },
    { label: '제조연월일, 소비기한', value: processed.shelfLife },
    { label: '포장단위별 내용물의 용량(중량), 수량', value: amounts(draft) },
    { label: '원재료명 및 함량', value: processed.ingredients },
    { label: '알레르기 유발물질', value: processed.allergy },
    { label: '유전자변형식품에 해당하는 경우의 표시', value: '해당 없음' },
    { label: '보관방법', value: `${draft.storage} 보관. ${draft.keeping}` },
    { label: '소비자상담 관련 전화번호', value: `감자네 농장 고객센터 ${FARM_PHONE}` },
  ];
}
