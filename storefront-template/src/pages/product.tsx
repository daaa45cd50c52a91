import { useEffect, useState } from 'react';
import { data, useNavigate } from 'react-router';
import type { Route } from './+types/product.ts';
import { pageContextOf } from '../api/page-context.ts';
import { useCart } from '../features/cart/cart-context.ts';
import { conditionsOf } from '../features/catalog/list-conditions.rules.ts';
import { fetchProducts } from '../features/catalog/list-source.ts';
import { rememberSeen } from '../features/catalog/recently-seen.ts';
import { BuyBar } from '../features/product/buy-bar.tsx';
import { BuyPanel } from '../features/product/buy-panel.tsx';
import { DeliveryPromise } from '../features/product/delivery-promise.tsx';
import { ProductDetails } from '../features/product/product-details.tsx';
import { ProductGallery } from '../features/product/product-gallery.tsx';
import { productJsonLd } from '../features/product/product-json-ld.ts';
import { ProductSummary } from '../features/product/product-summary.tsx';
import { ReviewSection } from '../features/product/review-section.tsx';
import { useChoice } from '../features/product/use-choice.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { ProductShelf } from '../ui/product-shelf.tsx';
import { SectionHeading } from '../ui/section-heading.tsx';
import { useToast } from '../ui/toast-context.ts';
import { metaTags } from './page-meta.ts';
import { useRootData } from './root-data.ts';
import styles from './product.module.css';

const SIMILAR_COUNT = 8;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api, shop, origin } = pageContextOf(context);
  const path = { slug: params.slug };
  const [found, reviews] = await Promise.all([
    api.GET('/shop/v1/products/{slug}', { params: { path } }),
    api.GET('/shop/v1/products/{slug}/reviews', { params: { path } }),
  ]);
  const product = found.data;
  if (!product) throw data(null, { status: found.response.status === 404 ? 404 : 502 });
  const category = product.categories[0]?.slug ?? null;
  const near = await fetchProducts(api, { category, search: null }, conditionsOf(new URLSearchParams()), {
    limit: SIMILAR_COUNT + 1,
  });
  const similar = (near?.items ?? []).filter((other) => other.id !== product.id).slice(0, SIMILAR_COUNT);
  const canonical = `${origin}/products/${encodeURIComponent(product.slug)}`;
  const meta = {
    title: product.name,
    description: product.description[0] ?? product.name,
    canonical,
    shopName: shop.name,
    image: product.images[0]?.url ?? null,
    type: 'product' as const,
  };
  return { product, reviews: reviews.data ?? null, similar, meta };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  return [
    ...metaTags(loaderData.meta),
    { 'script:ld+json': productJsonLd(loaderData.product, loaderData.meta.canonical) },
  ];
}

export default function ProductRoute({ loaderData }: Route.ComponentProps) {
  // The key resets the chosen options when one product leads to another.
  return <ProductPage key={loaderData.product.id} {...loaderData} />;
}

function ProductPage({ product, reviews, similar }: Route.ComponentProps['loaderData']) {
  const { texts } = useI18n();
  const { shop } = useRootData();
  const cart = useCart();
  const toast = useToast();
  const navigate = useNavigate();
  const choice = useChoice(product);
  const [choosing, setChoosing] = useState(false);
  useEffect(() => {
    const { id, slug, name, brand, image, priceWon, listPriceWon, discountPercent } = product;
    const { soldOut, rating, reviewCount, taxKind, badges } = product;
    const price = { priceWon, listPriceWon, discountPercent };
    rememberSeen({ id, slug, name, brand, image, ...price, soldOut, rating, reviewCount, taxKind, badges });
  }, [product]);

  async function buy(variantId: string, quantity: number, then: 'stay' | 'checkout'): Promise<string | null> {
    const alone = cart.count === 0;
    const change = await cart.add(variantId, quantity);
    if (!change.ok) return texts.shell.problems[change.problem.code] ?? texts.shell.errors.network;
    setChoosing(false);
    if (then === 'stay') {
      toast({
        text: texts.product.added,
        action: { label: texts.product.goToCart, onPress: () => void navigate('/cart') },
      });
    } else {
      // Other goods in the cart would be ordered along: then the cart is shown first.
      await navigate(alone ? '/checkout' : '/cart');
    }
    return null;
  }

  const panel = <BuyPanel product={product} choice={choice} shipping={shop.shipping} onBuy={buy} />;
  return (
    <div className="page">
      <div className={styles.top}>
        <ProductGallery name={product.name} images={product.images} />
        <div className={styles.info}>
          <ProductSummary product={product} />
          <DeliveryPromise
            delivery={product.delivery}
            shipping={shop.shipping}
            taxFree={product.taxKind === 'tax-free'}
          />
          <div className={styles.widePanel}>{panel}</div>
        </div>
      </div>
      <div className={styles.below}>
        <ProductDetails product={product} />
        {reviews ? <ReviewSection slug={product.slug} first={reviews} rating={product.rating} /> : null}
      </div>
      {similar.length > 0 ? (
        <section className={styles.similar}>
          <SectionHeading title={texts.product.similar} />
          <ProductShelf items={similar} />
        </section>
      ) : null}
      <BuyBar soldOut={product.soldOut} title={product.name} open={choosing} onOpenChange={setChoosing}>
        {panel}
      </BuyBar>
    </div>
  );
}
