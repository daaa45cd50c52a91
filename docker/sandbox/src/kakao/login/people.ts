/** A demo person who can sign in with Kakao. */
export interface KakaoPerson {
  /** Kakao's user id, a 64-bit number kept as text. */
  id: string;
  nickname: string;
  name: string;
  email: string | null;
  phone: string | null;
  gender: 'female' | 'male';
  birthyear: string;
  birthday: string;
  colour: string;
  /** What makes this person worth choosing in a test. */
  remark: string;
}

export const KAKAO_PEOPLE: KakaoPerson[] = [
  {
    id: '3918274650',
    nickname: '감자좋아',
    name: '김서연',
    email: 'seoyeon.kim@example.com',
    phone: '+82 10-2345-6789',
    gender: 'female',
    birthyear: '1992',
    birthday: '0417',
    colour: '#f6c344',
    remark: '이메일과 전화번호에 모두 동의',
  },
  {
    id: '3920011873',
    nickname: '민준',
    name: '이민준',
    email: 'minjun.lee@example.com',
    phone: '+82 010-8765-4321',
    gender: 'male',
    birthyear: '1988',
    birthday: '1130',
    colour: '#7fb4f0',
    remark: '전화번호가 +82 010 형식',
  },
  {
    id: '4017736520',
    nickname: '하루한끼',
    name: '박지우',
    email: null,
    phone: '+82 10-5555-0101',
    gender: 'female',
    birthyear: '2001',
    birthday: '0808',
    colour: '#9fd6a4',
    remark: '이메일이 없는 사람',
  },
  {
    id: '4099182734',
    nickname: 'J',
    name: '최도윤',
    email: 'doyun.choi@example.com',
    phone: null,
    gender: 'male',
    birthyear: '1979',
    birthday: '0229',
    colour: '#d3b3f2',
    remark: '전화번호에 동의하지 않음',
  },
  {
    id: '9007199254740993',
    nickname: '제주살이하는황보현정네가족',
    name: '황보현정',
    email: 'hyunjung.hwangbo@example.com',
    phone: '+1 415-555-0132',
    gender: 'female',
    birthyear: '1965',
    birthday: '1225',
    colour: '#f2a7a0',
    remark: '긴 별명, 해외 전화번호, 2의 53제곱보다 큰 회원번호',
  },
];

export function personById(id: string): KakaoPerson | undefined {
  return KAKAO_PEOPLE.find((person) => person.id === id);
}
