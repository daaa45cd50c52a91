import type { customers as koCustomers, reviews as koReviews, staff as koStaff } from '../ko/people.ts';
import type { Translated } from '../text-key.ts';

export const customers: Translated<typeof koCustomers> = {
  title: 'Customers',
  searchHint: 'A whole phone number or e-mail',
  empty: 'No customers yet',
  emptyHint: 'People who join with Kakao or order show up here.',
  name: 'Name',
  phone: 'Phone',
  email: 'E-mail',
  joined: 'Joined',
  noName: 'No name',
};

export const reviews: Translated<typeof koReviews> = {
  title: 'Reviews',
  searchHint: 'Product or words',
  empty: 'No reviews yet',
  emptyHint: 'Customers can write one once they have received something.',
  views: { visible: 'Visible', hidden: 'Hidden' },
  rating: '%{count} out of 5 stars',
  by: '%{author} · %{when}',
  hide: 'Hide',
  show: 'Show again',
  hideTitle: 'Hide the review by %{author}?',
  hideLead: 'It disappears from the shop. You can show it again any time.',
  hideReason: 'Reason',
  hideReasonHint: 'The customer does not see it; it stays in the record',
  hidden: 'Hidden',
  hiddenBecause: 'Hidden because: %{reason}',
  hideDone: 'Review hidden',
  showDone: 'Review visible again',
};

export const staff: Translated<typeof koStaff> = {
  title: 'Staff',
  subtitle: 'Who works in this shop, and what they may do.',
  empty: 'No staff yet',
  name: 'Name',
  email: 'E-mail',
  role: 'Role',
  joined: 'Since',
  actor: {
    staff: 'Staff',
    operator: 'Operator',
    customer: 'Customer',
    guest: 'Guest',
    system: 'System',
    service: 'The platform',
  },
  roleHint: {
    owner: 'May do everything',
    manager: 'Everything but payment keys and staff',
    warehouse: 'Shipments and stock',
  },
};
