import type { Policies } from '../policy-facts.ts';

export const policies: Policies = {
  terms: (facts) => ({
    title: 'Terms of use',
    sections: [
      {
        heading: '1. Purpose',
        paragraphs: [
          `These terms govern buying at ${facts.shopName}, which is run by ${facts.companyName} (the company).`,
        ],
      },
      {
        heading: '2. Orders',
        paragraphs: [
          'A contract is made when you have ordered and paid. The company acknowledges the order at once.',
          'The checkout shows the price of the goods, the shipping fee and the total. You can check and correct everything before paying.',
          'If goods cannot be supplied, you are told at once and refunded within 3 business days of payment.',
        ],
      },
      {
        heading: '3. Payment',
        paragraphs: ['Payments are handled by Toss Payments. If a payment fails, nothing is charged.'],
      },
      {
        heading: '4. Withdrawal and refunds',
        paragraphs: [
          'You may withdraw within 7 days of receiving the goods, or within 3 months (30 days after noticing) if they differ from their description.',
          'Withdrawal may be limited for goods damaged or used by you, for goods that quickly lose their value such as fresh food, and for goods made to order.',
          'Refunds are made within 3 business days of the goods coming back; delays bear interest of 15% a year.',
        ],
      },
      {
        heading: '5. Contact',
        paragraphs: [`Please tell us about any trouble: ${facts.phone}, ${facts.email}.`],
      },
    ],
  }),
  privacy: (facts) => ({
    title: 'Privacy policy',
    sections: [
      {
        heading: '1. What we collect',
        paragraphs: [
          'To deliver your order we take your name, mobile number, address and delivery note. An e-mail address is optional.',
          'With Kakao sign-in we receive your Kakao member number and what you agreed to share.',
          'Card data is handled by the payment provider only.',
        ],
      },
      {
        heading: '2. How long',
        paragraphs: [
          'By law: contracts and payments 5 years, complaints 3 years, access logs 3 months. After that it is deleted.',
        ],
      },
      {
        heading: '3. Who works for us',
        paragraphs: [`Toss Payments (payment), couriers (delivery) and ${facts.hosting} (systems).`],
      },
      {
        heading: '4. Your rights',
        paragraphs: ['You may see, correct, delete or block your data at any time.'],
      },
      {
        heading: '5. Safety',
        paragraphs: [
          'Names, numbers and addresses are stored encrypted and seen only by those who need them.',
        ],
      },
      {
        heading: '6. Privacy officer',
        paragraphs: [`${facts.privacyOfficer} · ${facts.phone} · ${facts.email}`],
      },
    ],
  }),
  delivery: (facts) => ({
    title: 'Delivery, exchange and refund',
    sections: [
      {
        heading: 'Delivery',
        paragraphs: [
          `Shipping costs ${facts.shippingFee}.${facts.freeFrom === null ? '' : ` It is free from ${facts.freeFrom}.`} Jeju and the islands may cost more, which you are told before paying.`,
          'An order may arrive in several parcels from different warehouses; shipping is charged once.',
        ],
      },
      {
        heading: 'Exchange and refund',
        paragraphs: [
          'Ask within 7 days of receiving the goods. You pay for sending them back if you changed your mind, we pay if something was wrong.',
          'Fresh food cannot be returned for a change of mind. If it arrived spoiled, send us a picture and we replace or refund it.',
        ],
      },
      { heading: 'Contact', paragraphs: [`${facts.address} · ${facts.phone} · ${facts.email}`] },
    ],
  }),
};
