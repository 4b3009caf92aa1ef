import type { Catalog } from '../../catalog/catalog.js'
import { findRecord } from '../../catalog/find-record.js'
import type { Span } from '../../catalog/hourly-index.js'
import { DomainError } from '../../errors.js'
import type { GridBasis } from '../../schemas/figure.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import { MOST_DAYS, type Schedule, type ScheduledStart, type ScheduleRequest } from '../../schemas/schedule.js'
import { MINUTES_OF_HOUR, utcInstant, utcMinute } from '../../schemas/time.js'
import type { Quantity } from '../../schemas/unit.js'
import type { Outline } from '../answer.js'
import { atPointer } from '../comparison/changed-request.js'
import { factorIn } from '../factor.js'
import { parentOf } from '../footprint/parent-zone.js'
import { zonePoint } from '../footprint/zone-point.js'
import { outlineInference } from '../inference.js'
import { quantityOf, startTrace, type Trace } from '../trace/trace.js'
import { between, inverse, product, type Uncertain, within } from '../trace/uncertain.js'
import { outlineTraining } from '../training.js'
import { QUARTER, type StretchIntensity, type ZoneIntensities, zoneIntensities } from './intensities.js'

const HOURS_OF_DAY = 24

/**
 * The best times and places to run an inference or training. Candidates are all starts from `earliest`, in steps, that end by the
 * deadline, in every place. They are ranked by carbon or water, each with its saving over starting at once in the first place. Carbon is
 * energy × the mean intensity of the hours of the run (docs/place-and-time.md). Pure: no clock is read. Throws the errors of an estimate,
 * `contradictory-request` for a time that does not fit or more than 10,000 starts, and `missing-input` where no place is named.
 */
export function schedule(request: ScheduleRequest, catalog: Catalog): Schedule {
  const trace = startTrace(catalog, { isDetailed: false })
  const work = workOf(request)
  const window = windowOf(request)
  const named = placesOf(request, work, catalog)
  checkStarts(request, named.length, window)
  const places = named.map((place) => answeredAt(trace, work, place, window))
  const candidates = places.flatMap((place) => startsIn(request, place, window))
  const [first] = candidates
  if (!first) throw new Error('A window without a start.')
  const { rankBy } = request
  const ranked = candidates.toSorted((one, other) => one[rankBy].value - other[rankBy].value || one.span.from - other.span.from)
  return {
    kind: work.kind,
    reference: startTold(first, first),
    starts: ranked.slice(0, request.first).map((one) => startTold(one, first)),
    startsConsidered: candidates.length,
    places: places.map(({ region, zone, outline, intensities }) => ({
      region,
      zone: zone.id,
      energy: outline.energy,
      history: intensities.history?.id ?? null,
    })),
    warnings: trace.warnings,
    citations: [...trace.citations.values()],
    catalogRevision: catalog.revision,
  }
}

type Place = { readonly region: string | null; readonly zone: GridZone }
type Work = {
  readonly kind: Schedule['kind']
  /** The region of the request itself; it is the only place where the schedule names none. */
  readonly region: string | undefined
  readonly zone: string | undefined
  readonly basis: GridBasis
  readonly outlineAt: (place: Place, catalog: Catalog) => Outline
}

/** The inference or training to schedule. Throws where there are both or none, or where it fixes its own time or grid figures. */
function workOf({ inference, training }: ScheduleRequest): Work {
  if (inference && training) {
    throw new DomainError('contradictory-request', 'inference and training both say what to run: give one of them.', [
      { pointer: '/training', detail: 'excludes inference' },
    ])
  }
  const [kind, request] = inference ? (['inference', inference] as const) : (['training', training] as const)
  if (!request) {
    throw new DomainError(
      'missing-input',
      'There is no work to schedule: give inference (an InferenceRequest) or training (a TrainingRequest).',
      [{ pointer: '/inference', detail: 'or training is required' }],
    )
  }
  const { year, startsAt, endsAt, gridGco2ePerKwh } = request
  const fixed = Object.entries({ year, startsAt, endsAt, gridGco2ePerKwh, at: inference?.at }).find(([, given]) => given !== undefined)
  if (fixed) {
    const [field] = fixed
    throw new DomainError(
      'contradictory-request',
      `${field} of the work fixes what a schedule is to choose: leave it out, and give earliest and deadline.`,
      [{ pointer: `/${kind}/${field}`, detail: 'excludes a schedule' }],
    )
  }
  const moved = ({ region, zone }: Place) => ({ region: region ?? undefined, zone: region === null ? zone.id : undefined })
  const outlineAt = (place: Place, catalog: Catalog): Outline =>
    atPointer(`/${kind}`, () =>
      inference
        ? outlineInference({ ...inference, ...moved(place) }, catalog)
        : outlineTraining({ ...(training ?? { method: 'auto', include: [] }), ...moved(place) }, catalog),
    )
  return { kind, region: request.region, zone: request.zone, basis: request.basis ?? 'lifecycle', outlineAt }
}

/** The span in which the work may run, in minutes since 1970, rounded to full quarters of an hour. Throws contradictory-request. */
function windowOf({ earliest, deadline, hours }: ScheduleRequest): Span {
  const from = Math.ceil(utcMinute(earliest) / QUARTER) * QUARTER
  const to = Math.floor(utcMinute(deadline) / QUARTER) * QUARTER
  const most = MOST_DAYS * HOURS_OF_DAY * MINUTES_OF_HOUR
  const fault =
    to - from > most
      ? `a schedule looks at ${MOST_DAYS} days at most`
      : to - from < hours * MINUTES_OF_HOUR
        ? `${hours} hours do not fit in between: give a later deadline`
        : undefined
  if (fault === undefined) return { from, to }
  throw new DomainError('contradictory-request', `From earliest ${earliest} to deadline ${deadline}: ${fault}.`, [
    { pointer: '/deadline', detail: 'does not go with earliest and hours' },
  ])
}

/** The most starts of one request. They take about 60 ms, during which no other request is answered. */
const MOST_STARTS = 10_000

function checkStarts({ stepMinutes, hours }: ScheduleRequest, places: number, { from, to }: Span): void {
  const each = Math.floor((to - from - hours * MINUTES_OF_HOUR) / stepMinutes) + 1
  if (each * places <= MOST_STARTS) return
  throw new DomainError(
    'contradictory-request',
    `${each} starts in each of ${places} places are ${each * places}, and a schedule looks at ${MOST_STARTS} at most: choose a larger stepMinutes, an earlier deadline or fewer places.`,
    [{ pointer: '/stepMinutes', detail: 'makes too many starts' }],
  )
}

/** The named places, regions first; else the place of the work itself. Throws missing-input where neither is given. */
function placesOf({ regions, zones }: ScheduleRequest, work: Work, catalog: Catalog): Place[] {
  const isNamed = regions.length + zones.length > 0
  const [ownRegions, ownZones] = work.zone === undefined ? [[work.region], []] : [[], [work.zone]]
  const named = (isNamed ? regions : ownRegions).filter((one) => one !== undefined)
  const places = [
    ...named.map((name): Place => {
      const { id, zone } = findRecord(catalog, 'cloudRegion', name)
      return { region: id, zone: findRecord(catalog, 'gridZone', zone) }
    }),
    ...(isNamed ? zones : ownZones).map((name): Place => ({ region: null, zone: findRecord(catalog, 'gridZone', name) })),
  ]
  if (places.length > 0) return places
  throw new DomainError(
    'missing-input',
    'No place is named in which the work may run: give regions or zones, or a region or zone of the work.',
    [{ pointer: '/regions', detail: 'or zones is required' }],
  )
}

type Answered = Place & { readonly outline: Outline; readonly intensities: ZoneIntensities; readonly doubt: number }

function answeredAt(trace: Trace, work: Work, place: Place, window: Span): Answered {
  const { catalog } = trace
  const { basis } = work
  const has = (zone: GridZone): boolean => zonePoint(catalog, zone, 'carbonIntensity', {}, basis) !== undefined
  const gridZone = has(place.zone) ? place.zone : parentOf(trace, place.zone, 'carbon intensity', has)
  const outline = work.outlineAt(place, catalog)
  for (const warning of outline.warnings) {
    if (!trace.warnings.some(({ code, message }) => code === warning.code && message === warning.message)) trace.warnings.push(warning)
  }
  const doubt = factorIn(catalog, 'grid/publisher-disagreement', 'ratio')
  return { ...place, outline, intensities: zoneIntensities(trace, gridZone, basis, window), doubt }
}

type Candidate = Pick<ScheduledStart, 'region' | 'zone' | 'carbon' | 'water'> & {
  readonly span: Span
  readonly stretch: StretchIntensity
  readonly place: Answered
}

function* startsOf({ stepMinutes, hours }: ScheduleRequest, { from, to }: Span): Generator<Span> {
  const length = hours * MINUTES_OF_HOUR
  for (let start = from; start + length <= to; start += stepMinutes) yield { from: start, to: start + length }
}

function startsIn(request: ScheduleRequest, place: Answered, window: Span): Candidate[] {
  const { region, zone, outline, intensities, doubt } = place
  return [...startsOf(request, window)].map((span) => {
    const stretch = intensities.of(span)
    const carbon = quantityOf(product(uncertainOf(outline.energy), within(1, doubt), rangeOf(stretch)), 'gCO2e')
    return { region, zone: zone.id, span, stretch, place, carbon, water: outline.water.total }
  })
}

function startTold({ region, zone, span, stretch, place, carbon, water }: Candidate, first: Candidate): ScheduledStart {
  const intensity = quantityOf(product(within(1, place.doubt), rangeOf(stretch)), 'gCO2e/kWh')
  const [startsAt, endsAt] = [utcInstant(span.from), utcInstant(span.to)]
  const { restsOn } = stretch
  return { region, zone, startsAt, endsAt, restsOn, intensity, carbon, water, carbonSaved: savedOf({ stretch, place, carbon }, first) }
}

/**
 * The saved share, 1 − carbon / carbon of the reference. For a candidate in the same place, the energy and the disagreement of publishers
 * are the same and cancel.
 */
function savedOf({ stretch, place, carbon }: Pick<Candidate, 'stretch' | 'place' | 'carbon'>, first: Candidate): Quantity | null {
  if (first.carbon.value === 0) return null
  const isSamePlace = place === first.place
  const isSameHours = isSamePlace && stretch.value === first.stretch.value && stretch.low === first.stretch.low
  const own = isSamePlace ? rangeOf(stretch) : uncertainOf(carbon)
  const reference = isSamePlace ? rangeOf(first.stretch) : uncertainOf(first.carbon)
  const ratio = isSameHours ? within(1, 0) : product(own, inverse(reference))
  const { value, low, high } = quantityOf(ratio, 'ratio')
  return { value: 1 - value, low: 1 - high, high: 1 - low, unit: 'ratio' }
}

function rangeOf({ value, low, high }: StretchIntensity): Uncertain {
  return between(value, low, high)
}

function uncertainOf({ value, low, high }: Quantity): Uncertain {
  return between(value, low, high)
}
