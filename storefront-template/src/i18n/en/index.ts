import type { Texts } from '../texts.ts';
import { account } from './account.ts';
import { cart } from './cart.ts';
import { catalog } from './catalog.ts';
import { checkout } from './checkout.ts';
import { orders } from './orders.ts';
import { product } from './product.ts';
import { shell } from './shell.ts';

export const en: Texts = { account, cart, catalog, checkout, orders, product, shell };
