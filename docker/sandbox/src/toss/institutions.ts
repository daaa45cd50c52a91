/** Card companies a buyer can choose, by Toss's two-character code. */
export const CARD_COMPANIES: Record<string, string> = {
  '41': '신한카드',
  '61': '현대카드',
  '51': '삼성카드',
  '11': 'KB국민카드',
  '71': '롯데카드',
  '21': '하나카드',
  W1: '우리카드',
  '91': 'NH농협카드',
  '31': 'BC카드',
  '15': '카카오뱅크',
  '24': '토스뱅크',
};

/** Banks by code, with the short name that `bank` fields accept as well. */
export const BANKS: Record<string, string> = {
  '39': '경남',
  '34': '광주',
  '12': '단위농협',
  '32': '부산',
  '45': '새마을',
  '64': '산림',
  '88': '신한',
  '48': '신협',
  '27': '씨티',
  '20': '우리',
  '71': '우체국',
  '50': '저축',
  '37': '전북',
  '35': '제주',
  '90': '카카오뱅크',
  '89': '케이뱅크',
  '92': '토스뱅크',
  '81': '하나',
  '54': 'HSBC',
  '03': '기업',
  '06': '국민',
  '31': '대구',
  '02': '산업',
  '11': '농협',
  '23': 'SC제일',
  '07': '수협',
};

/** The banks that give out virtual accounts. */
export const VIRTUAL_ACCOUNT_BANKS = ['88', '06', '20', '81', '11', '03'];

/** The two-digit code of a bank named by code or by Korean name; undefined when there is none. */
export function bankCodeOf(text: string): string | undefined {
  if (text in BANKS) return text;
  const name = text.replace(/(은행|뱅크)$/, '');
  return Object.entries(BANKS).find(
    ([, known]) => known === text || known.replace(/뱅크$/, '') === name,
  )?.[0];
}
