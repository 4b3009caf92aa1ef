import { stringify } from 'csv-stringify/sync'
import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import { DomainError } from '../../errors.js'
import { configured, type Connector, pieces, type Wanted } from './connector.js'
import { areaCode, areaName, areaNames } from './entso-e-areas.js'
import { type AskApi, notAsKnown } from './patient-client.js'
import { addPower, lackingTold, type ProductionMix, wholeSlots } from './production-mix.js'

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
/** Types of plant by their code (PsrType), in the words of the platform's file. Storage gives back what was counted before. */
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
      // Where there is nothing it may answer 400, with a document that says so.
      isAnswer: (status, text) => status === 400 && text.includes(`<code>${NO_DATA}</code>`),
    }
  },
  read: async (ask, wanted) => {
    const rows: Record<string, string>[] = []
    const notes: string[] = []
    for (const zone of wanted.zones) {
      const mix = await mixOf(ask, wanted, zone)
      const { slots, lacking } = wholeSlots(mix.byMinute)
      notes.push(...lackingTold(zone, lacking))
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

/** What a zone generated, by the shortest slot that the platform gives it in. */
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
  // What plants take from the grid has a zone that it goes out of.
  if (generatedIn === undefined && series['outBiddingZone_Domain.mRID'] !== undefined) return []
  if (generatedIn !== code) throw notAsKnown(NAME, `it gives the area ${generatedIn ?? 'of none'}, and ${zone} (${code}) was asked for`)
  if (unit !== MEGAWATTS) throw notAsKnown(NAME, `its unit is ${unit}, and ${MEGAWATTS} (megawatts) was expected`)
  const type = TYPES[MktPSRType.psrType]
  if (type === undefined)
    throw notAsKnown(NAME, `the production type ${MktPSRType.psrType} is not known, so that its emissions cannot be counted`)
  return type === 'storage' ? [] : series.Period.flatMap((period) => blocksOfPeriod(period, type, series.curveType === VARIABLE_BLOCKS))
}

/** Where blocks are variable, a position that is left out repeats the one before it; else it is missing. */
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
