/** Words that every screen uses in the same sense. */
export const act = {
  save: '저장',
  close: '닫기',
  remove: '빼기',
  retry: '다시 시도',
  undo: '되돌리기',
  back: '뒤로',
  clear: '지우기',
  more: '더 보기',
  reset: '되돌리기',
};

export const say = {
  saved: '저장했어요',
  loading: '불러오는 중이에요',
  failedToLoad: '내용을 불러오지 못했어요',
  crashed: '화면을 보여 주다가 문제가 생겼어요',
  offline: '서버와 연결하지 못했어요. 인터넷을 확인하고 다시 시도해 주세요.',
  unknownProblem: '처리하지 못했어요. 잠시 뒤에 다시 시도해 주세요.',
  requestId: '문의할 때 알려 주세요: %{id}',
  checkField: '이 값을 확인해 주세요',
  required: '꼭 입력해 주세요',
  all: '전체',
  unsaved: '저장하지 않은 내용이 있어요',
  nothingFound: '찾는 것이 없어요',
  nothingFoundHint: '검색어나 조건을 바꿔 보세요.',
  clearConditions: '조건 지우기',
  page: '%{page}쪽',
  previousPage: '이전',
  nextPage: '다음',
  units: '%{count}개',
  kilometres: '%{count}km',
};
