export interface Province {
  long: string;
  short: string;
  /** Other ways in which people and older addresses write it. */
  aliases: string[];
}

export const PROVINCES: Province[] = [
  { long: '서울특별시', short: '서울', aliases: ['서울시'] },
  { long: '부산광역시', short: '부산', aliases: ['부산시'] },
  { long: '대구광역시', short: '대구', aliases: ['대구시'] },
  { long: '인천광역시', short: '인천', aliases: ['인천시'] },
  { long: '광주광역시', short: '광주', aliases: [] },
  { long: '대전광역시', short: '대전', aliases: ['대전시'] },
  { long: '울산광역시', short: '울산', aliases: ['울산시'] },
  { long: '세종특별자치시', short: '세종', aliases: ['세종시'] },
  { long: '경기도', short: '경기', aliases: [] },
  { long: '강원특별자치도', short: '강원', aliases: ['강원도'] },
  { long: '충청북도', short: '충북', aliases: [] },
  { long: '충청남도', short: '충남', aliases: [] },
  { long: '전북특별자치도', short: '전북', aliases: ['전라북도', '전북도'] },
  { long: '전라남도', short: '전남', aliases: [] },
  { long: '경상북도', short: '경북', aliases: [] },
  { long: '경상남도', short: '경남', aliases: [] },
  { long: '제주특별자치도', short: '제주', aliases: ['제주도'] },
];

/** The province a word names, in its short, long, older or colloquial form. */
export function provinceNamed(word: string): Province | undefined {
  return PROVINCES.find(
    (province) => province.long === word || province.short === word || province.aliases.includes(word),
  );
}

export function shortProvince(long: string): string {
  return provinceNamed(long)?.short ?? long;
}
