/**
 * What the server's refusals mean, by their code. The server explains itself in English; a code that is not here is
 * shown in the server's own words.
 */
export const problems = {
  access: {
    'cross-site': '다른 사이트에서 온 요청이라 처리하지 않았어요.',
    forbidden: '이 일을 할 권한이 없어요. 대표에게 요청해 주세요.',
    unauthenticated: '로그인이 끝났어요. 다시 로그인해 주세요.',
    'foreign-tenant': '이 상점에서 일하고 있지 않아요. 다른 상점을 골라 주세요.',
    'tenant-missing': '상점을 먼저 골라 주세요.',
  },
  catalog: {
    'category-loop': '카테고리를 자기 아래로 옮길 수 없어요. 다른 상위 카테고리를 골라 주세요.',
    'category-not-found': '없어진 카테고리예요. 목록을 새로 열어 주세요.',
    'category-in-use': '상품이나 하위 카테고리가 있어서 지울 수 없어요. 먼저 옮겨 주세요.',
    'category-too-deep': '카테고리는 세 단계까지만 만들 수 있어요.',
    'product-not-found': '없는 상품이에요. 목록을 새로 열어 주세요.',
    'slug-taken': '이미 쓰고 있는 상점 주소예요. 다른 주소를 넣어 주세요.',
    'sku-taken': '다른 상품이나 보관한 옵션이 쓰는 SKU가 있어요. 다른 SKU를 넣어 주세요.',
    'changed-meanwhile': '그사이 다른 사람이 이 상품을 고쳤어요. 새로고침하고 다시 고쳐 주세요.',
  },
  fulfilment: {
    'shipment-not-found': '없는 택배예요. 목록을 새로 열어 주세요.',
    'wrong-state': '택배 상태가 바뀌었어요. 새로고침하고 다시 확인해 주세요.',
    'order-ended': '취소하고 있는 주문이에요. 집은 상품을 제자리에 돌려놓아 주세요.',
    'bad-tracking-number': '이 택배사의 송장번호가 아니에요. 라벨의 번호를 확인해 주세요.',
    'tracking-number-taken': '다른 택배가 이미 쓰는 송장번호예요. 번호를 확인해 주세요.',
  },
  idempotency: {
    'key-reused': '다른 요청과 겹쳤어요. 창을 닫고 다시 해 주세요.',
    'still-running': '같은 요청을 처리하고 있어요. 잠시 뒤에 확인해 주세요.',
  },
  identity: {
    'customer-not-found': '없는 고객이에요. 목록을 새로 열어 주세요.',
    'link-invalid': '이미 썼거나 시간이 지난 링크예요. 새 링크를 받아 주세요.',
    'password-too-short': '비밀번호가 너무 짧아요. 10자 이상으로 정해 주세요.',
    'sign-in-failed': '이메일이나 비밀번호가 맞지 않거나 시도가 너무 많았어요. 잠시 뒤에 다시 해 주세요.',
  },
  inventory: {
    'below-zero': '있는 수량보다 많이 뺄 수 없어요.',
    'below-reserved': '주문에 잡힌 수량보다 적게 할 수 없어요. 주문을 먼저 취소하거나 옮겨 주세요.',
    'not-on-hand': '이 창고에 보낼 만큼 있지 않아요. 입고를 먼저 넣어 주세요.',
    'not-in-bin': '그 칸에 그만큼 있지 않아요.',
    frozen: '수량이 맞지 않아 멈춘 품목이에요. 세어 보고 다시 맞춰 주세요.',
    'bin-not-found': '이 창고에 없는 칸이에요.',
    'variant-not-found': '없는 품목이에요. 목록을 새로 열어 주세요.',
    'warehouse-not-found': '없는 창고예요. 목록을 새로 열어 주세요.',
    'warehouse-code-taken': '다른 창고가 쓰는 코드예요. 다른 코드를 넣어 주세요.',
    'warehouse-in-use': '재고나 나갈 주문이 있는 창고예요. 먼저 옮기거나 그대로 켜 두세요.',
    'rack-taken': '그 구역에 같은 선반이 이미 있어요. 다른 구역 코드를 써 주세요.',
    'policy-not-found': '정책을 정할 창고나 품목이 없어졌어요.',
    'address-not-found': '지도에서 찾을 수 없는 주소예요. 주소 찾기에서 골라 주세요.',
    'map-unavailable': '지도 서비스가 답하지 않아요. 잠시 뒤에 다시 해 주세요.',
  },
  media: {
    'no-file': '사진을 골라 주세요.',
    'not-found': '없어진 사진이에요. 다시 올려 주세요.',
    'not-a-picture': 'JPEG, PNG, WebP, AVIF 사진만 올릴 수 있어요.',
    'too-many-pixels': '사진이 너무 커요. 크기를 줄여서 올려 주세요.',
  },
  ordering: {
    'order-not-found': '없는 주문이에요. 목록을 새로 열어 주세요.',
    'not-cancellable': '이제는 취소할 수 없는 주문이에요.',
    'already-shipped': '이미 보낸 상품이 있어서 여기에서는 취소할 수 없어요.',
    'payment-running': '결제를 확인하고 있어요. 잠시 뒤에 다시 해 주세요.',
  },
  page: { 'bad-cursor': '목록이 바뀌었어요. 처음부터 다시 열어 주세요.' },
  payments: {
    'keys-differ': '클라이언트 키와 시크릿 키가 짝이 아니에요. 같은 종류의 키를 넣어 주세요.',
    'not-set-up': '아직 결제를 연결하지 않았어요.',
  },
  platform: {
    'tenant-not-found': '없는 상점이에요. 목록을 새로 열어 주세요.',
    'run-not-found': '없는 개설 기록이에요. 목록을 새로 열어 주세요.',
    'job-not-found': '없는 작업이에요. 끝난 작업은 하루 뒤에 지워져요.',
    'slug-taken': '다른 상점이 쓰는 주소예요. 다른 주소를 넣어 주세요.',
    'wrong-state': '그사이 상태가 바뀌었어요. 화면을 다시 확인해 주세요.',
    'run-busy': '다른 요청이 처리되고 있어요. 잠시 뒤에 다시 해 주세요.',
    'tenant-in-use': '문을 열었거나 주문을 받은 상점이라 되돌릴 수 없어요. 팔지 못하게 하려면 멈춰 주세요.',
  },
  request: {
    invalid: '받을 수 없는 값이 있어요. 표시된 칸을 확인해 주세요.',
    'not-found': '찾는 것이 없어요.',
    'too-large': '보낸 내용이 너무 커요.',
    'too-many': '요청이 너무 많았어요. 잠시 뒤에 다시 해 주세요.',
  },
  reviews: { 'not-found': '없는 후기예요. 목록을 새로 열어 주세요.' },
  server: {
    unavailable: '서버가 다시 켜지고 있거나 바빠요. 잠시 뒤에 다시 해 주세요.',
    unexpected: '서버에서 문제가 생겼어요. 다시 시도해 주세요.',
  },
  storefront: {
    'release-not-found': '없는 발행 기록이에요. 목록을 새로 열어 주세요.',
    'nothing-to-publish': '발행할 내용이 없어요. 화면을 새로 열고 다시 해 주세요.',
    'not-ready': '아직 열 수 없어요. 홈에서 무엇이 남았는지 확인해 주세요.',
  },
  tenancy: {
    'not-open': '아직 열지 않은 쇼핑몰이에요.',
    suspended: '플랫폼이 멈춘 쇼핑몰이에요. 플랫폼 운영팀에 물어봐 주세요.',
  },
  'service-down': '서버가 다시 켜지고 있어요. 잠시 뒤에 다시 해 주세요.',
};
