import { GraphQLError } from 'graphql';
import { kstIso } from '../core/korean-time.ts';
import { CARRIERS, plainNumber } from './carriers.ts';
import type { Parcel, ParcelEvent } from './parcel-book.ts';
import { stageNamed } from './stages.ts';
import type { TrackingWorld } from './tracking.world.ts';

interface PageArguments {
  first?: number;
  last?: number;
}

interface WebhookInput {
  carrierId: string;
  trackingNumber: string;
  callbackUrl: string;
  expirationTime: string;
}

/** The root of the schema: what each field of Query and Mutation does. */
export function deliveryTrackerRoot(world: TrackingWorld) {
  return {
    carriers: ({ first, searchText }: PageArguments & { searchText?: string }) =>
      connection(
        CARRIERS.map(carrierView).filter((carrier) => !searchText || carrier.name.includes(searchText)),
        { first: first ?? 100 },
        (carrier) => carrier.id,
      ),
    carrier: ({ id }: { id: string }) =>
      CARRIERS.map(carrierView).find((carrier) => carrier.id === id) ?? null,
    track: ({ carrierId, trackingNumber }: { carrierId: string; trackingNumber: string }) =>
      trackView(find(world, carrierId, trackingNumber)),
    registerTrackWebhook: ({ input }: { input: WebhookInput }) => {
      checked(input.carrierId, input.trackingNumber);
      const expiresAt = Date.parse(input.expirationTime);
      if (Number.isNaN(expiresAt) || !URL.canParse(input.callbackUrl))
        throw failure('BAD_REQUEST', 'Invalid input.');
      const { expirationTime: _text, ...webhook } = input;
      world.webhooks.register({ ...webhook, trackingNumber: plainNumber(input.trackingNumber), expiresAt });
      return true;
    },
  };
}

function find(world: TrackingWorld, carrierId: string, trackingNumber: string): Parcel {
  const told = world.behaviour.deliveryTrackerError;
  if (told) throw failure(told, 'The sandbox was told to answer with this error.');
  const { carrier, number } = checked(carrierId, trackingNumber);
  const parcel = world.parcels.lookUp(carrier, number);
  if (parcel.events.length === 0)
    throw failure('NOT_FOUND', '운송장이 등록되지 않았거나 업체에서 상품을 준비중입니다.');
  return parcel;
}

function checked(carrierId: string, trackingNumber: string) {
  const carrier = CARRIERS.find((known) => known.deliveryTrackerId === carrierId);
  if (!carrier) throw failure('BAD_REQUEST', `carrier not found: ${carrierId}`);
  const number = plainNumber(trackingNumber);
  if (!carrier.format.test(number)) throw failure('BAD_REQUEST', '운송장 번호 형식이 올바르지 않습니다.');
  return { carrier, number };
}

function trackView(parcel: Parcel) {
  const events = parcel.events.map(eventView);
  return {
    trackingNumber: parcel.number,
    lastEvent: events.find((event) => event.status.code === 'DELIVERED') ?? events.at(-1) ?? null,
    events: (page: PageArguments) => connection(events, page, (event) => event.time),
    sender: contact(parcel.sender, parcel.from),
    recipient: contact(parcel.recipient, parcel.to),
  };
}

function eventView({ stage, at, place }: ParcelEvent) {
  const known = stageNamed(stage);
  return {
    status: { code: known?.code ?? 'UNKNOWN', name: known?.kind ?? null },
    time: kstIso(at),
    location: { countryCode: 'KR', postalCode: null, name: place },
    contact: null,
    description: known?.description ?? null,
  };
}

function contact(name: string, place: string) {
  return { name, location: { countryCode: 'KR', postalCode: null, name: place }, phoneNumber: () => null };
}

function carrierView({ deliveryTrackerId, name }: (typeof CARRIERS)[number]) {
  return { id: deliveryTrackerId, name, displayName: name, countryCode: 'KR' };
}

function connection<T>(items: T[], page: PageArguments, cursorOf: (item: T) => string) {
  const shown =
    page.last === undefined ? items.slice(0, page.first ?? items.length) : items.slice(-page.last);
  const edges = shown.map((node) => ({ node, cursor: Buffer.from(cursorOf(node)).toString('base64') }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.last === undefined && shown.length < items.length,
      hasPreviousPage: page.last !== undefined && shown.length < items.length,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function failure(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
