import { stringify } from 'csv-stringify/sync'
import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import { DomainError } from '../../errors.js'
import { configured, type Connector, pieces, type Wanted } from './connector.js'
import { type AskApi, notAsKnown } from './patient-client.js'
import { addPower, gapNotes, type ProductionMix, wholeSlots } from './production-mix.js'

const NAME = 'ENTSO-E'
const MINUTE = 60_000
const HOUR_MINUTES = 60
/** One month: the platform gives a year at most. */
const HOURS_AT_ONCE = 720
const MEGAWATTS = 'MAW'
const VARIABLE_BLOCKS = 'A03'
const NO_DATA = '999'
/** More than the tag has that a document ends with. */
const END_LETTERS = 100
const SLOTS: Readonly<Record<string, number>> = { PT15M: 15, PT30M: 30, PT60M: 60, PT1H: 60 }
/**
 * Types of plant by their code (PsrType), with their names in the platform's file. Storage is left out, because its output was
 * counted before.
 */
const TYPES: Readonly<Record<string, string>> = {
  B01: 'Biomass',
  B02: 'Fossil Brown coal/Lignite',
  B03: 'Fossil Coal-derived gas',
  B04: 'Fossil Gas',
  B05: 'Fossil Hard coal',
  B06: 'Fossil Oil',
  B07: 'Fossil Oil shale',
  B08: 'Fossil Peat',
  B09: 'Geothermal',
  B10: 'storage',
  B11: 'Hydro Run-of-river and poundage',
  B12: 'Hydro Water Reservoir',
  B13: 'Marine',
  B14: 'Nuclear',
  B15: 'Other renewable',
  B16: 'Solar',
  B17: 'Waste',
  B18: 'Wind Offshore',
  B19: 'Wind Onshore',
  B20: 'Other',
  B25: 'storage',
}

const Period = z.object({
  timeInterval: z.object({ start: z.string(), end: z.string() }),
  resolution: z.string(),
  Point: z.array(z.object({ position: z.coerce.number().int().positive(), quantity: z.coerce.number() })),
})
const TimeSeries = z.object({
  'inBiddingZone_Domain.mRID': z.string().optional(),
  'outBiddingZone_Domain.mRID': z.string().optional(),
  'quantity_Measure_Unit.name': z.string(),
  curveType: z.string().optional(),
  MktPSRType: z.object({ psrType: z.string() }),
  Period: z.array(Period),
})
type TimeSeries = z.infer<typeof TimeSeries>
const Document = z.object({
  GL_MarketDocument: z.object({ TimeSeries: z.array(TimeSeries).default([]) }).optional(),
  Acknowledgement_MarketDocument: z.object({ Reason: z.object({ code: z.string(), text: z.string().default('') }) }).optional(),
})

/** ENTSO-E's transparency platform: actual generation per production type (document A75, process A16). */
export const entsoEApi: Connector = {
  name: NAME,
  zones: 'Countries and bidding zones: FR, DE, SE3, IT-NORD.',
  settings: ({ entsoE: { url, token } }) => {
    const { ENTSO_E_URL, ENTSO_E_TOKEN } = configured(NAME, {
      ENTSO_E_URL: [url, 'the address of its API (https://web-api.tp.entsoe.eu/api)'],
      ENTSO_E_TOKEN: [token, 'your security token'],
    })
    return {
      ...{ name: NAME, baseUrl: ENTSO_E_URL, query: { securityToken: ENTSO_E_TOKEN }, secrets: [ENTSO_E_TOKEN], parse: xmlFrom },
      // Without data it may answer 400, with a document that says so.
      isAnswer: (status, text) => status === 400 && text.includes(`<code>${NO_DATA}</code>`),
    }
  },
  read: async (ask, wanted) => {
    const rows: Record<string, string>[] = []
    const notes: string[] = []
    for (const zone of wanted.zones) {
      const mix = await mixOf(ask, wanted, zone)
      const { slots, lacking } = wholeSlots(mix.byMinute, await wanted.restedBelow())
      notes.push(...gapNotes(zone, lacking))
      rows.push(...slots.map(([minute, powers]) => rowOf(zone, { minute, slotMinutes: mix.slotMinutes }, powers)))
    }
    if (rows.length === 0) return undefined
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    return { type: 'csv', text: stringify(rows, { header: true, columns }), notes }
  },
}

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
  isArray: (name) => ['TimeSeries', 'Period', 'Point'].includes(name),
})

function xmlFrom(text: string): unknown {
  if (!/<\/[\w:]+_MarketDocument>$/.test(text.trimEnd().slice(-END_LETTERS))) throw new Error('its answer is not a whole document')
  return parser.parse(text)
}

type Block = { readonly minute: number; readonly slotMinutes: number; readonly type: string; readonly megawatts: number }

/** The generation of a zone, in the shortest slots that the platform has. */
async function mixOf(
  ask: AskApi,
  wanted: Wanted,
  zone: string,
): Promise<{ readonly byMinute: ProductionMix; readonly slotMinutes: number }> {
  const code = areaCode(zone)
  if (code === undefined) throw new DomainError('command-invalid', `ENTSO-E has no area "${zone}" that is known. Known are ${areaNames()}.`)
  const blocks: Block[] = []
  for (const { from, to } of pieces(wanted, HOURS_AT_ONCE)) {
    const query = { documentType: 'A75', processType: 'A16', in_Domain: code, periodStart: stamp(from), periodEnd: stamp(to) }
    blocks.push(...blocksIn(await ask('', query), zone, code))
  }
  const slotMinutes = blocks.reduce((least, one) => Math.min(least, one.slotMinutes), HOUR_MINUTES)
  const byMinute: ProductionMix = new Map()
  for (const { minute, slotMinutes: length, type, megawatts } of blocks) {
    for (let at = minute; at < minute + length; at += slotMinutes) {
      if (at >= wanted.fromHour * HOUR_MINUTES && at < wanted.toHour * HOUR_MINUTES) addPower(byMinute, at, type, megawatts)
    }
  }
  return { byMinute, slotMinutes }
}

function blocksIn(xml: unknown, zone: string, code: string): Block[] {
  const parsed = Document.safeParse(xml)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw notAsKnown(NAME, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  const { GL_MarketDocument: document, Acknowledgement_MarketDocument: refusal } = parsed.data
  if (refusal?.Reason.code === NO_DATA) return []
  if (refusal) throw notAsKnown(NAME, `it refused ${zone}: ${refusal.Reason.text}`)
  if (!document) throw notAsKnown(NAME, 'the answer is no document of generation')
  return document.TimeSeries.flatMap((series) => blocksOf(series, zone, code))
}

function blocksOf(series: TimeSeries, zone: string, code: string): Block[] {
  const { 'inBiddingZone_Domain.mRID': generatedIn, 'quantity_Measure_Unit.name': unit, MktPSRType } = series
  // Consumption of plants is marked by a zone out of which it goes.
  if (generatedIn === undefined && series['outBiddingZone_Domain.mRID'] !== undefined) return []
  if (generatedIn !== code) throw notAsKnown(NAME, `it gives the area ${generatedIn ?? 'of none'}, and ${zone} (${code}) was asked for`)
  if (unit !== MEGAWATTS) throw notAsKnown(NAME, `its unit is ${unit}, and ${MEGAWATTS} (megawatts) was expected`)
  const type = TYPES[MktPSRType.psrType]
  if (type === undefined)
    throw notAsKnown(NAME, `the production type ${MktPSRType.psrType} is not known, so that its emissions cannot be counted`)
  return type === 'storage' ? [] : series.Period.flatMap((period) => blocksOfPeriod(period, type, series.curveType === VARIABLE_BLOCKS))
}

/** In variable blocks, a missing position repeats the one before it; in other blocks it is missing. */
function blocksOfPeriod({ timeInterval, resolution, Point }: z.infer<typeof Period>, type: string, areVariable: boolean): Block[] {
  const slotMinutes = SLOTS[resolution]
  const [start, end] = [timeInterval.start, timeInterval.end].map((text) => Date.parse(text) / MINUTE) as [number, number]
  if (slotMinutes === undefined || !Number.isInteger(start) || start % slotMinutes !== 0 || !(end > start)) {
    throw notAsKnown(NAME, `a period from ${timeInterval.start} to ${timeInterval.end} by ${resolution} cannot be read`)
  }
  const byPosition = new Map(Point.map(({ position, quantity }) => [position, quantity]))
  const blocks: Block[] = []
  let before: number | undefined
  for (let position = 1; position <= (end - start) / slotMinutes; position += 1) {
    const megawatts = byPosition.get(position) ?? (areVariable ? before : undefined)
    before = megawatts
    if (megawatts !== undefined) blocks.push({ minute: start + (position - 1) * slotMinutes, slotMinutes, type, megawatts })
  }
  return blocks
}

function rowOf(
  zone: string,
  { minute, slotMinutes }: { readonly minute: number; readonly slotMinutes: number },
  powers: ReadonlyMap<string, number>,
): Record<string, string> {
  const MTU = `${local(minute)} - ${local(minute + slotMinutes)} (UTC)`
  const cells = [...powers].map(([type, megawatts]) => [`${type}  - Actual Aggregated [MW]`, String(megawatts)] as const)
  return { Area: `BZN|${areaName(zone)}`, MTU, ...Object.fromEntries(cells) }
}

/** 26.10.2025 02:00 */
function local(minute: number): string {
  const [date = '', time = ''] = new Date(minute * MINUTE).toISOString().split('T')
  return `${date.split('-').reverse().join('.')} ${time.slice(0, 'HH:MM'.length)}`
}

/** 202510260200 */
function stamp(hour: number): string {
  return new Date(hour * HOUR_MINUTES * MINUTE).toISOString().replaceAll(/\D/g, '').slice(0, 'YYYYMMDDHHMM'.length)
}

/** Energy Identification Codes of countries (by their ISO code) and bidding zones, as in ENTSO-E's list of areas. */
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
function areaCode(name: string): string | undefined {
  return AREAS[areaName(name)]
}

/** The name that ENTSO-E uses: SE-SE3 is SE3. */
function areaName(name: string): string {
  return name.toUpperCase().replace(/^([A-Z]{2})-(\1\d)$/, '$2')
}

/** All names, for the message about an unknown one. */
function areaNames(): string {
  return Object.keys(AREAS).join(', ')
}
