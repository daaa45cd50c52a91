import CategoryOutlined from '@mui/icons-material/AccountTreeOutlined';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import CreditCardOutlined from '@mui/icons-material/CreditCardOutlined';
import GridOnOutlined from '@mui/icons-material/GridOnOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import ListAltOutlined from '@mui/icons-material/ReceiptLongOutlined';
import LocalShippingOutlined from '@mui/icons-material/LocalShippingOutlined';
import PeopleOutlined from '@mui/icons-material/PeopleOutlined';
import PriceChangeOutlined from '@mui/icons-material/SellOutlined';
import RateReviewOutlined from '@mui/icons-material/RateReviewOutlined';
import RouteOutlined from '@mui/icons-material/AltRouteOutlined';
import RuleOutlined from '@mui/icons-material/TuneOutlined';
import ShoppingBagOutlined from '@mui/icons-material/Inventory2Outlined';
import StoreOutlined from '@mui/icons-material/StorefrontOutlined';
import StorefrontOutlined from '@mui/icons-material/BusinessOutlined';
import WarehouseOutlined from '@mui/icons-material/WarehouseOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import type { TextKey } from '../i18n/use-text.ts';

export interface NavItem {
  to: string;
  label: TextKey;
  icon: SvgIconComponent;
  /** The resource whose reading permission shows the item; null for what everybody may see. */
  resource: string | null;
}

/** The navigation in the order of a working day. */
export const navGroups: { label: TextKey; items: NavItem[] }[] = [
  {
    label: 'shell.nav.daily',
    items: [
      { to: '/', label: 'shell.nav.home', icon: HomeOutlined, resource: null },
      { to: '/orders', label: 'shell.nav.orders', icon: ListAltOutlined, resource: 'orders' },
      { to: '/shipments', label: 'shell.nav.shipments', icon: LocalShippingOutlined, resource: 'shipments' },
      { to: '/customers', label: 'shell.nav.customers', icon: PeopleOutlined, resource: 'customers' },
      { to: '/reviews', label: 'shell.nav.reviews', icon: RateReviewOutlined, resource: 'reviews' },
    ],
  },
  {
    label: 'shell.nav.goods',
    items: [
      { to: '/products', label: 'shell.nav.products', icon: ShoppingBagOutlined, resource: 'products' },
      { to: '/categories', label: 'shell.nav.categories', icon: CategoryOutlined, resource: 'categories' },
      { to: '/stock', label: 'shell.nav.stock', icon: GridOnOutlined, resource: 'stock' },
      { to: '/warehouses', label: 'shell.nav.warehouses', icon: WarehouseOutlined, resource: 'warehouses' },
    ],
  },
  {
    label: 'shell.nav.rules',
    items: [
      {
        to: '/stock-policies',
        label: 'shell.nav.stockPolicies',
        icon: RuleOutlined,
        resource: 'stock-policies',
      },
      {
        to: '/routing-rules',
        label: 'shell.nav.routingRules',
        icon: RouteOutlined,
        resource: 'routing-rules',
      },
      {
        to: '/shipping-fees',
        label: 'shell.nav.shippingFees',
        icon: PriceChangeOutlined,
        resource: 'shipping-fees',
      },
    ],
  },
  {
    label: 'shell.nav.shop',
    items: [
      { to: '/storefront', label: 'shell.nav.storefront', icon: StoreOutlined, resource: 'storefront' },
      {
        to: '/payments',
        label: 'shell.nav.payments',
        icon: CreditCardOutlined,
        resource: 'payment-settings',
      },
      { to: '/profile', label: 'shell.nav.profile', icon: StorefrontOutlined, resource: 'shop-profile' },
      { to: '/staff', label: 'shell.nav.staff', icon: BadgeOutlined, resource: 'staff' },
    ],
  },
];
