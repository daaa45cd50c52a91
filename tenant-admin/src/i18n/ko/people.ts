export const customers = {
  title: '고객',
  searchHint: '전화번호나 이메일 전체',
  empty: '아직 고객이 없어요',
  emptyHint: '카카오로 가입하거나 주문한 분이 여기에 나타나요.',
  name: '이름',
  phone: '전화번호',
  email: '이메일',
  joined: '가입',
  noName: '이름 없음',
};

export const reviews = {
  title: '후기',
  searchHint: '상품 이름, 내용',
  empty: '아직 후기가 없어요',
  emptyHint: '고객이 상품을 받고 나면 후기를 쓸 수 있어요.',
  views: { visible: '보이는 후기', hidden: '숨긴 후기' },
  rating: '별점 %{count}점',
  by: '%{author} · %{when}',
  hide: '숨기기',
  show: '다시 보이기',
  hideTitle: '%{author}님의 후기를 숨길까요?',
  hideLead: '상점에서 보이지 않게 돼요. 언제든 다시 보이게 할 수 있어요.',
  hideReason: '숨기는 이유',
  hideReasonHint: '고객에게는 보이지 않고 기록에만 남아요',
  hidden: '숨김',
  hiddenBecause: '숨긴 이유: %{reason}',
  hideDone: '후기를 숨겼어요',
  showDone: '후기를 다시 보이게 했어요',
};

export const staff = {
  title: '직원',
  subtitle: '이 상점에서 일하는 사람과 할 수 있는 일이에요.',
  empty: '아직 직원이 없어요',
  name: '이름',
  email: '이메일',
  role: '역할',
  joined: '함께한 날',
  actor: {
    staff: '직원',
    operator: '플랫폼 운영자',
    customer: '고객',
    guest: '비회원',
    system: '시스템',
    service: '플랫폼',
  },
  roleHint: {
    owner: '모든 일을 할 수 있어요',
    manager: '결제 키와 직원을 뺀 모든 일을 할 수 있어요',
    warehouse: '출고와 재고를 다뤄요',
  },
};
