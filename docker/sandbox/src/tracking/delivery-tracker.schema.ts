import { buildSchema } from 'graphql';

/** The part of Delivery Tracker's schema that a shop uses. */
export const deliveryTrackerSchema = buildSchema(`
  scalar DateTime

  type Query {
    carriers(first: Int, after: String, last: Int, before: String, searchText: String): CarrierConnection!
    carrier(id: ID!): Carrier
    track(carrierId: ID!, trackingNumber: String!): TrackInfo
  }
  type Mutation {
    registerTrackWebhook(input: RegisterTrackWebhookInput!): Boolean!
  }
  input RegisterTrackWebhookInput {
    carrierId: ID!
    trackingNumber: String!
    callbackUrl: String!
    expirationTime: DateTime!
  }
  type PageInfo { hasNextPage: Boolean!, hasPreviousPage: Boolean!, startCursor: String, endCursor: String }
  type CarrierConnection { edges: [CarrierEdge!]!, pageInfo: PageInfo! }
  type CarrierEdge { node: Carrier!, cursor: String! }
  type Carrier { id: ID!, name: String, displayName: String, countryCode: String }
  type TrackInfo {
    trackingNumber: String!
    lastEvent: TrackEvent
    events(first: Int, after: String, last: Int, before: String): TrackEventConnection
    sender: ContactInfo
    recipient: ContactInfo
  }
  type TrackEventConnection { edges: [TrackEventEdge], pageInfo: PageInfo! }
  type TrackEventEdge { node: TrackEvent, cursor: String! }
  type TrackEvent { status: TrackEventStatus!, time: DateTime, location: Location, contact: ContactInfo, description: String }
  type TrackEventStatus { code: TrackEventStatusCode!, name: String }
  enum TrackEventStatusCode {
    UNKNOWN INFORMATION_RECEIVED AT_PICKUP IN_TRANSIT OUT_FOR_DELIVERY ATTEMPT_FAIL DELIVERED AVAILABLE_FOR_PICKUP EXCEPTION
  }
  type Location { countryCode: String, postalCode: String, name: String }
  type ContactInfo { name: String, location: Location, phoneNumber(allowInvalidFormat: Boolean): String }
`);
