import { areaList } from '@vant/area-data';
import { PhraseMap } from '../../text/phrase-map';

export type DivisionLevel = 'province' | 'city' | 'district';

/** A province, a city or a district of China, by its official code. */
export interface Division {
  readonly level: DivisionLevel;
  readonly code: string;
  readonly name: string;
  /** The name as written holds its suffix: 上海市, not 上海. */
  readonly isFull: boolean;
}

/** Four cities that are their own province, and two regions that have no cities above their districts. */
const municipalities = new Set(['11', '12', '31', '50']);
const ending =
  /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|(?:[\u4e00-\u9fff]{1,4}族){1,3}自治[州县]|自治[州县]|地区|新区|省|市|盟|区|县|旗)$/;

export interface Divisions {
  readonly byName: PhraseMap<Division>;
  nameOf(code: string): string | undefined;
}

let divisions: Divisions | null = null;

function addNames(byName: PhraseMap<Division>, division: Omit<Division, 'isFull'>): void {
  byName.add(division.name, { ...division, isFull: true });
  const short = division.name.replace(ending, '');
  if (short !== division.name && short.length >= 2) byName.add(short, { ...division, isFull: false });
}

function build(): Divisions {
  const byName = new PhraseMap<Division>();
  const names = new Map<string, string>();
  const addAll = (level: DivisionLevel, list: Readonly<Record<string, string>>) => {
    for (const [code, name] of Object.entries(list)) {
      if (name === '县' || name.includes('直辖')) continue;
      names.set(code, name);
      if (level !== 'province' || !municipalities.has(code.slice(0, 2))) addNames(byName, { level, code, name });
    }
  };
  addAll('province', areaList.province_list);
  addAll('city', areaList.city_list);
  addAll('district', areaList.county_list);
  return { byName, nameOf: (code) => names.get(code) };
}

/** Read once, at the first Chinese address. */
export function chineseDivisions(): Divisions {
  divisions ??= build();
  return divisions;
}

/** The city's code of a district's, the province's of either. */
export const cityCode = (code: string): string => `${code.slice(0, 4)}00`;
export const provinceCode = (code: string): string => `${code.slice(0, 2)}0000`;
export const isMunicipality = (code: string): boolean => municipalities.has(code.slice(0, 2));
