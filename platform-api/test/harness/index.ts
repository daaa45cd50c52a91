/** What integration tests are made of. */
export { startApi } from './api.ts';
export { countRows, soundBooks, type Books } from './books.ts';
export { atMost } from './concurrency.ts';
export {
  ApiClient,
  type Answer,
  type CallOptions,
  type Door,
  type DoorAnswer,
  type Problem,
} from './client.ts';
export { Floor } from './floor.ts';
export { finishJobs, jobs, until } from './jobs.ts';
export { mailsTo } from './mailbox.ts';
export { makeShop, sellableIn, type Goods, type OpenShop } from './shop.ts';
export { PORTAL_HOST, signInWithKakao } from './shoppers.ts';
export { Shopper, type Confirmed, type Placed } from './shopper.ts';
export { ClockHand } from './time.ts';
export { post as sandboxPost } from './toss.ts';
