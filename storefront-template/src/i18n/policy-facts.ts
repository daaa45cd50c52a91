/** What a shop's terms must name. */
export interface PolicyFacts {
  shopName: string;
  companyName: string;
  representative: string;
  address: string;
  phone: string;
  email: string;
  privacyOfficer: string;
  hosting: string;
  shippingFee: string;
  freeFrom: string | null;
}

/** One document: a title and sections of paragraphs. */
export interface PolicyText {
  title: string;
  sections: { heading: string; paragraphs: string[] }[];
}

export type PolicyKind = 'terms' | 'privacy' | 'delivery';

export type Policies = Record<PolicyKind, (facts: PolicyFacts) => PolicyText>;
