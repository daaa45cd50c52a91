import type { Product } from '../../api/shapes.ts';

type LdJson = { [key: string]: LdValue };
type LdValue = string | number | LdJson | LdValue[];

/** The product in schema.org's words, for search engines. */
export function productJsonLd(product: Product, address: string): LdJson {
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    url: address,
    image: product.images.map((image) => new URL(image.url, address).href),
    description: product.description.join('\n'),
    ...(product.brand === null ? {} : { brand: { '@type': 'Brand', name: product.brand } }),
    ...(product.rating === null || product.reviewCount === 0
      ? {}
      : {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: product.rating,
            reviewCount: product.reviewCount,
          },
        }),
    offers: product.variants.map((variant) => ({
      '@type': 'Offer',
      sku: variant.sku,
      price: variant.priceWon,
      priceCurrency: 'KRW',
      availability: `https://schema.org/${variant.soldOut ? 'OutOfStock' : 'InStock'}`,
      url: address,
    })),
  };
}
