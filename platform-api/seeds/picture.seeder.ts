import type { INestApplicationContext } from '@nestjs/common';
import type { TenantId } from '../src/kernel/index.ts';
import { MediaLibrary } from '../src/media/index.ts';
import type { CatalogueShop, PictureSpec } from './catalogue/catalogue.types.ts';
import { renderPictures } from './catalogue/pictures.ts';

/** Draws the pictures of a demo shop and keeps them as uploads. */
export class PictureSeeder {
  constructor(
    private readonly context: INestApplicationContext,
    private readonly progress: (done: number, total: number) => void,
  ) {}

  /** @returns asset ids by the picture's key. */
  async seed(tenant: TenantId, shop: CatalogueShop): Promise<Map<string, string>> {
    const library = this.context.get(MediaLibrary, { strict: false });
    const specs = picturesOf(shop);
    const assets = new Map<string, string>();
    await renderPictures(specs, async (spec, bytes) => {
      assets.set(spec.key, (await library.store(tenant, bytes)).id);
      this.progress(assets.size, specs.length);
    });
    return assets;
  }
}

function picturesOf({ products, sections }: CatalogueShop): PictureSpec[] {
  const front = sections.flatMap((section) => {
    if (section.type === 'hero' || section.type === 'banner') return [section.picture];
    return section.type === 'categories' ? section.tiles.map((tile) => tile.picture) : [];
  });
  return [...products.flatMap((product) => product.pictures), ...front];
}
