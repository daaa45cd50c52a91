import { expect } from '@jest/globals';
import type { AdminShipment } from '../../src/fulfilment/shipment.schemas.ts';
import type { Answer, Problem } from './client.ts';
import type { OpenShop } from './shop.ts';

let lastNumber = 100_000_000_000 + (Date.now() % 1_000_000_000);

/** What people in the warehouse do with parcels, over HTTP. */
export class Floor {
  constructor(private readonly shop: Pick<OpenShop, 'owner'>) {}

  /** A number that CJ could have given and no other parcel has. */
  static trackingNumber(): string {
    lastNumber += 1;
    return String(lastNumber);
  }

  pick(id: string): Promise<AdminShipment> {
    return this.step(id, 'pick');
  }
  pack(id: string): Promise<AdminShipment> {
    return this.step(id, 'pack');
  }
  ship(id: string, trackingNumber = Floor.trackingNumber()): Promise<AdminShipment> {
    return this.step(id, 'ship', { carrier: 'CJ', trackingNumber });
  }
  deliver(id: string, reason: string): Promise<AdminShipment> {
    return this.step(id, 'deliver', { reason });
  }

  /** All steps until the parcel is with the carrier; its tracking number. */
  async send(id: string): Promise<string> {
    await this.pick(id);
    await this.pack(id);
    const { trackingNumber } = await this.ship(id);
    return trackingNumber ?? '';
  }

  tryToShip(id: string, trackingNumber = Floor.trackingNumber()): Promise<Answer<AdminShipment & Problem>> {
    return this.shop.owner.post<AdminShipment & Problem>(`/admin/v1/shipments/${id}/ship`, {
      carrier: 'CJ',
      trackingNumber,
    });
  }

  private async step(id: string, step: string, body?: object): Promise<AdminShipment> {
    const answer = await this.shop.owner.post<AdminShipment>(`/admin/v1/shipments/${id}/${step}`, body);
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  }
}
