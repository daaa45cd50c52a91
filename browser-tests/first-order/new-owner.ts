import { setTimeout as sleep } from 'node:timers/promises';
import { HttpVisitor } from './http-visitor.ts';

const MAIL_MS = 20_000;

interface Release {
  readonly live: boolean;
  readonly content: {
    readonly theme: Readonly<Record<string, string>>;
    readonly sections: readonly object[];
  };
}

/** Somebody whose shop was made a moment ago: from the mail to an open shop, by the requests that the portal makes. */
export class NewOwner {
  private readonly portal: HttpVisitor;
  private readonly sandbox: string;
  private readonly email: string;

  constructor(portal: string, sandbox: string, slug: string, email: string) {
    this.portal = new HttpVisitor(portal, { 'x-gamja-tenant': slug });
    this.sandbox = sandbox;
    this.email = email;
  }

  /** Waits for the welcome mail and takes the one-time token out of its link. */
  async readMail(): Promise<string> {
    const box = `${this.sandbox}/mailbox/messages`;
    const deadline = Date.now() + MAIL_MS;
    while (Date.now() < deadline) {
      const list = (await (await fetch(`${box}?to=${encodeURIComponent(this.email)}`)).json()) as {
        items: { id: string }[];
      };
      for (const { id } of list.items) {
        const mail = (await (await fetch(`${box}/${id}`)).json()) as { text: string };
        const token = /#\/password\/([\w.-]+)/.exec(mail.text)?.[1];
        if (token !== undefined) return token;
      }
      await sleep(100);
    }
    throw new Error(`No mail with a link came to ${this.email} within ${MAIL_MS / 1_000} s.`);
  }

  /** Sets the password by the mailed link, which signs in as well. */
  async setPassword(token: string, password: string): Promise<void> {
    await this.portal.change('POST', `/admin/v1/auth/password-links/${token}`, { password });
  }

  async fillProfile(name: string): Promise<void> {
    await this.portal.change('PUT', '/admin/v1/shop-profile', {
      companyName: name,
      representative: '이초록',
      address: '서울 성동구 왕십리로 83-21',
      phone: '02-1234-5678',
      email: this.email,
      businessNumber: '999-99-99997',
      mailOrderNumber: '',
      privacyOfficer: '이초록',
      hosting: '감자',
      policies: [],
    });
  }

  /** Keys of a merchant at the sandbox's Toss; each shop has its own. */
  async enterKeys(merchant: string): Promise<void> {
    await this.portal.change('PUT', '/admin/v1/payment-settings', {
      clientKey: `test_gck_${merchant}`,
      secretKey: `test_gsk_${merchant}`,
    });
  }

  /** Racks in the warehouse that every shop begins with. The warehouse. */
  async buildRacks(): Promise<string> {
    const { items } = await this.portal.get<{ items: { id: string }[] }>('/admin/v1/warehouses');
    const [warehouse] = items;
    if (warehouse === undefined) throw new Error('The new shop has no warehouse.');
    await this.portal.change('POST', `/admin/v1/warehouses/${warehouse.id}/rack-grids`, {
      zone: { code: 'A', name: 'A구역' },
      racks: 3,
      levels: 4,
      bins: 5,
    });
    return warehouse.id;
  }

  /** A product, and some of it in the warehouse. */
  async stockProduct(slug: string, warehouseId: string): Promise<void> {
    const product = await this.portal.change<{ variants: { id: string }[] }>('POST', '/admin/v1/products', {
      slug,
      name: '서리이끼 화분',
      brand: null,
      description: '물을 자주 주지 않아도 잘 자라요.',
      status: 'on-sale',
      taxKind: 'taxable',
      tags: [],
      badges: [],
      notice: [],
      categoryIds: [],
      options: [],
      variants: [
        {
          sku: `${slug}-1`,
          optionLabels: [],
          priceWon: 18_000,
          listPriceWon: null,
          weightGrams: 900,
          storage: 'normal',
          tracked: true,
        },
      ],
      images: [],
    });
    for (const { id } of product.variants)
      await this.portal.change('POST', '/admin/v1/stock-adjustments', {
        variantId: id,
        warehouseId,
        delta: 20,
        reason: 'received',
      });
  }

  /** A front page of the owner's own. */
  async publish(tagline: string): Promise<void> {
    const { items } = await this.portal.get<{ items: Release[] }>('/admin/v1/storefront-releases');
    const live = items.find((release) => release.live);
    if (live === undefined) throw new Error('The new shop has no front page.');
    const { theme, sections } = live.content;
    await this.portal.change('POST', '/admin/v1/storefront-releases', {
      content: { theme: { ...theme, tagline }, sections },
      note: '첫 화면',
    });
  }

  async open(): Promise<void> {
    const shop = await this.portal.change<{ status: string }>('POST', '/admin/v1/shop/open');
    if (shop.status !== 'open') throw new Error(`The shop is ${shop.status} instead of open.`);
  }

  /** Waits until an order is a parcel to be picked in the warehouse. */
  async seeParcel(orderNumber: string): Promise<void> {
    for (let turn = 0; turn < 200; turn += 1) {
      const { items } = await this.portal.get<{ items: { orderNumber: string; state: string }[] }>(
        '/admin/v1/shipments',
      );
      if (items.some((shipment) => shipment.orderNumber === orderNumber && shipment.state === 'ready'))
        return;
      await sleep(100);
    }
    throw new Error(`The order ${orderNumber} has no parcel to pick.`);
  }
}
