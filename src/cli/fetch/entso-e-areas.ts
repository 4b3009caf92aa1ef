/** Energy Identification Codes of countries (by their ISO code) and bidding zones, as ENTSO-E's list of areas gives them. */
const AREAS: Readonly<Record<string, string>> = {
  AL: '10YAL-KESH-----5',
  AT: '10YAT-APG------L',
  BA: '10YBA-JPCC-----D',
  BE: '10YBE----------2',
  BG: '10YCA-BULGARIA-R',
  CH: '10YCH-SWISSGRIDZ',
  CY: '10YCY-1001A0003J',
  CZ: '10YCZ-CEPS-----N',
  DE: '10Y1001A1001A83F',
  'DE-LU': '10Y1001A1001A82H',
  DK: '10Y1001A1001A65H',
  DK1: '10YDK-1--------W',
  DK2: '10YDK-2--------M',
  EE: '10Y1001A1001A39I',
  ES: '10YES-REE------0',
  FI: '10YFI-1--------U',
  FR: '10YFR-RTE------C',
  GB: '10YGB----------A',
  GE: '10Y1001A1001B012',
  GR: '10YGR-HTSO-----Y',
  HR: '10YHR-HEP------M',
  HU: '10YHU-MAVIR----U',
  IE: '10YIE-1001A00010',
  IT: '10YIT-GRTN-----B',
  'IT-CALA': '10Y1001C--00096J',
  'IT-CNOR': '10Y1001A1001A70O',
  'IT-CSUD': '10Y1001A1001A71M',
  'IT-NORD': '10Y1001A1001A73I',
  'IT-SARD': '10Y1001A1001A74G',
  'IT-SICI': '10Y1001A1001A75E',
  'IT-SUD': '10Y1001A1001A788',
  LT: '10YLT-1001A0008Q',
  LU: '10YLU-CEGEDEL-NQ',
  LV: '10YLV-1001A00074',
  MD: '10Y1001A1001A990',
  ME: '10YCS-CG-TSO---S',
  MK: '10YMK-MEPSO----8',
  MT: '10Y1001A1001A93C',
  NL: '10YNL----------L',
  NO: '10YNO-0--------C',
  NO1: '10YNO-1--------2',
  NO2: '10YNO-2--------T',
  NO3: '10YNO-3--------J',
  NO4: '10YNO-4--------9',
  NO5: '10Y1001A1001A48H',
  PL: '10YPL-AREA-----S',
  PT: '10YPT-REN------W',
  RO: '10YRO-TEL------P',
  RS: '10YCS-SERBIATSOV',
  SE: '10YSE-1--------K',
  SE1: '10Y1001A1001A44P',
  SE2: '10Y1001A1001A45N',
  SE3: '10Y1001A1001A46L',
  SE4: '10Y1001A1001A47J',
  SI: '10YSI-ELES-----O',
  SK: '10YSK-SEPS-----K',
  UA: '10Y1001C--00003F',
  XK: '10Y1001C--00100H',
}

/** The code of an area by its name, SE3 or SE-SE3; undefined where it is not known. */
export function areaCode(name: string): string | undefined {
  return AREAS[areaName(name)]
}

/** The name that ENTSO-E uses: SE-SE3 is SE3. */
export function areaName(name: string): string {
  return name.toUpperCase().replace(/^([A-Z]{2})-(\1\d)$/, '$2')
}

/** All names, for whoever named another. */
export function areaNames(): string {
  return Object.keys(AREAS).join(', ')
}
