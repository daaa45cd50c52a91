import { home } from './home.ts';
import englishMessages from 'ra-language-english';
import type { ko } from '../ko/index.ts';
import type { Translated } from '../text-key.ts';
import { look } from './look.ts';
import { operator } from './operator.ts';
import { orders } from './orders.ts';
import { customers, reviews, staff } from './people.ts';
import { password } from './password.ts';
import { categories, products } from './products.ts';
import { shell } from './shell.ts';
import { shipments } from './shipments.ts';
import { payments, profile, storefront } from './shop.ts';
import { signIn } from './sign-in.ts';
import { intake, start } from './start.ts';
import { fees, policies, rules, stock, warehouses } from './stock.ts';
import { act, say } from './words.ts';

/** Every sentence of the portal in English. The server's refusals are English already. */
export const en: Translated<Omit<typeof ko, 'ra' | 'problems'>> & Pick<typeof ko, 'ra'> = {
  ra: englishMessages.ra,
  act,
  say,
  shell,
  signIn,
  password,
  start,
  home,
  orders,
  shipments,
  customers,
  reviews,
  staff,
  products,
  categories,
  warehouses,
  stock,
  intake,
  policies,
  rules,
  fees,
  payments,
  profile,
  storefront,
  look,
  operator,
};
