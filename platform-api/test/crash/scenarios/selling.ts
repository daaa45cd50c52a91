import { Purchase, type PurchaseInput } from './purchase.ts';
import type { Scenario } from './scenario.ts';

/** Dies while an order is placed. */
export const placing: Scenario = {
  dies: 'api',
  prepare: async (world) => {
    const purchase = await Purchase.begin(world);
    return {
      strike: ({ door }) => purchase.tryToPlace(door),
      afterwards: (door) => purchase.toTheDoor(door),
    };
  },
};

/** Dies while a payment is confirmed. */
export const paying: Scenario = {
  dies: 'api',
  prepare: async (world) => {
    const purchase = await Purchase.begin(world);
    await purchase.place(world.app);
    return {
      strike: ({ door }) => purchase.tryToPay(door),
      afterwards: (door) => purchase.toTheDoor(door),
    };
  },
};

/** Dies while a packed parcel is handed to the carrier. */
export const shipping: Scenario = {
  dies: 'api',
  prepare: async (world) => {
    const purchase = await Purchase.begin(world);
    await purchase.place(world.app);
    await purchase.pay(world.app);
    await purchase.pack();
    return {
      strike: ({ door }) => purchase.tryToShip(door),
      afterwards: (door) => purchase.toTheDoor(door),
    };
  },
};

/** Dies while a paid order is cancelled. */
export const cancelling: Scenario = {
  dies: 'api',
  prepare: async (world) => {
    const purchase = await Purchase.begin(world);
    await purchase.place(world.app);
    await purchase.pay(world.app);
    await purchase.allocate();
    return {
      strike: ({ door }) => purchase.tryToCancel(door),
      afterwards: (door) => purchase.toTheRefund(door),
    };
  },
};

/** Dies while the worker does what a paid order asks for. */
export const working = (input: PurchaseInput = {}): Scenario => ({
  dies: 'worker',
  prepare: async (world) => {
    const purchase = await Purchase.begin(world, input);
    await purchase.place(world.app);
    await purchase.pay(world.app);
    return { afterwards: (door) => purchase.toTheDoor(door) };
  },
});
