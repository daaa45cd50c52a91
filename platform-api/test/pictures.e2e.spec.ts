import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import sharp from 'sharp';
import { ApiClient, startApi, type Answer } from './harness/index.ts';
import { addProduct, ownerOf, productInput } from './harness/shop-owner.ts';
import { addShop, type TestShop } from './harness/shoppers.ts';
interface Card {
  readonly id: string;
  readonly slug: string;
  readonly priceWon: number;
  readonly listPriceWon: number | null;
  readonly discountPercent: number | null;
  readonly soldOut: boolean;
  readonly image: {
    readonly url: string;
    readonly srcset: string;
    readonly width: number;
    readonly height: number;
  } | null;
}

let app: NestFastifyApplication;
let shop: TestShop;
let otherShop: TestShop;
let staff: ApiClient;
let foreignStaff: ApiClient;

beforeAll(async () => {
  app = await startApi();
  shop = await addShop(app);
  otherShop = await addShop(app);
  staff = await ownerOf(app, shop);
  foreignStaff = await ownerOf(app, otherShop);
});
afterAll(async () => {
  await app.close();
});

const shopper = (at = shop): ApiClient => new ApiClient(app, at.host);

async function upload(
  bytes: Buffer,
  name: string,
  client = staff,
): Promise<Answer<{ id: string; url: string; srcset: string; code?: string }>> {
  const edge = 'a-boundary-of-the-test';
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/jpeg\r\n\r\n`;
  const response = await app.inject({
    method: 'POST',
    url: '/admin/v1/media',
    headers: {
      host: client.host,
      'x-gamja-tenant': client === staff ? shop.slug : otherShop.slug,
      cookie: [...client.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
      'content-type': `multipart/form-data; boundary=${edge}`,
    },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
  });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}

const picture = (width: number, height: number, colour: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

describe('pictures', () => {
  it('are rendered in widths up to their own, named by their content, and served for ever', async () => {
    const bytes = await picture(900, 600, '#c98b2f');
    const stored = await upload(bytes, 'potato.png');
    expect(stored.status).toBe(201);
    expect(stored.body).toMatchObject({ width: 800, height: 533 });
    expect(stored.body.srcset.match(/ \d+w/g)).toEqual([' 400w', ' 800w', ' 900w']);
    expect((await upload(bytes, 'again.jpg')).body.id).toBe(stored.body.id);
    const file = await app.inject({ method: 'GET', url: stored.body.url, headers: { host: shop.host } });
    expect(file.statusCode).toBe(200);
    expect(file.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(await sharp(file.rawPayload).metadata()).toMatchObject({
      format: 'webp',
      width: 800,
      height: 533,
    });
    const etag = String(file.headers.etag);
    const again = await app.inject({
      method: 'GET',
      url: stored.body.url,
      headers: { host: shop.host, 'if-none-match': etag },
    });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  });

  it('are told by what is in the file: a text that is called a picture is refused', async () => {
    const text = await upload(Buffer.from('just some words, no picture at all'), 'potato.jpg');
    expect([text.status, text.body.code]).toEqual([415, 'media.not-a-picture']);
    const drawing = await upload(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'potato.jpg',
    );
    expect([drawing.status, drawing.body.code]).toEqual([415, 'media.not-a-picture']);
    const whole = await picture(300, 300, 'green');
    const half = await upload(whole.subarray(0, whole.length / 2), 'potato.jpg');
    expect([half.status, half.body.code]).toEqual([415, 'media.not-a-picture']);
    expect((await staff.post('/admin/v1/media', { file: 'potato.jpg' })).body.code).toBe('media.no-file');
  });

  it('are the only thing that the picture address serves, whatever path is asked for', async () => {
    const own = (await upload(await picture(50, 50, '#123456'), 'small.jpg')).body.url;
    const paths = [
      '/media/../.gamja/env',
      '/media/%2e%2e/%2e%2e/package.json',
      '/media/1/..%2f..%2fpackage.json',
      `${own}/..`,
      own.replace('-50.webp', '-50.webp%00.txt'),
      own.replace('-50.webp', '-51.webp'),
      '/media/1',
    ];
    for (const url of paths) {
      const answer = await app.inject({ method: 'GET', url, headers: { host: shop.host } });
      expect([url, answer.statusCode]).toEqual([url, 404]);
    }
  });

  it('come first on the card in the order in which staff put them', async () => {
    const [one, two] = [
      await upload(await picture(500, 500, 'red'), 'a.jpg'),
      await upload(await picture(400, 500, 'blue'), 'b.jpg'),
    ];
    const product = await addProduct(
      staff,
      productInput({
        images: [
          { id: two.body.id, alt: '파란 감자' },
          { id: one.body.id, alt: '' },
        ],
      }),
    );
    const page = await shopper().get<Card & { images: unknown[] }>(`/shop/v1/products/${product.slug}`);
    expect(page.body.image).toMatchObject({ url: two.body.url, alt: '파란 감자', width: 400, height: 500 });
    expect(page.body.images).toHaveLength(2);
    const foreign = await foreignStaff.post(
      '/admin/v1/products',
      productInput({ images: [{ id: one.body.id, alt: '' }] }),
    );
    expect([foreign.status, foreign.body.errors?.[0]?.path]).toEqual([400, 'images.0.id']);
  });
});
