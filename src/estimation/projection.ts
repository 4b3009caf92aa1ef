import type { Catalog } from '../catalog/catalog.js'
import { DomainError } from '../errors.js'
import type { Figure } from '../schemas/figure.js'
import type { AiSectorProjection, AiSectorRequest } from '../schemas/projection.js'
import { HOURS_PER_YEAR, type Unit, convert } from '../schemas/unit.js'
import { factorFigure } from './factor.js'
import { selfLink } from './self-link.js'
import { type Trace, type Traced, assume, assumed, citeIn, computed, quantityOf, requested, startTrace } from './trace.js'
import { between, product, scaled } from './uncertain.js'
import { warnOfWeakEvidence } from './weak-evidence.js'

const YEAR = '2027'
const REASON = 'The assumption of the published projection.'

/** Yearly electricity of the AI sector in 2027: servers × power × hours. de Vries 2023, Joule 7(10). */
export function projectAiSector(request: AiSectorRequest, catalog: Catalog): AiSectorProjection {
  const trace = startTrace(catalog)
  const servers = given(trace, { id: 'servers', name: 'AI servers in service', unit: 'count' }, 'servers', request.servers)
  const power = serverPower(trace, request)
  const share = given(
    trace,
    { id: 'hours-share', name: 'Share of the year at that power', unit: 'ratio' },
    'hoursShare',
    request.hoursShare,
  )
  const energy = computed(
    trace,
    { id: 'energy', name: `Electricity of the AI servers in ${YEAR}`, unit: 'TWh' },
    scaled(product(servers, power, share), convert(HOURS_PER_YEAR, 'kWh', 'TWh')),
    'servers × power × 8,760 h × share of the year',
    [servers, power, share],
  )
  warnOfWeakEvidence(trace)
  return {
    energy: quantityOf(energy, 'TWh'),
    assumptions: trace.assumptions,
    warnings: trace.warnings,
    steps: trace.steps,
    citations: [...trace.citations.values()],
    catalogRevision: catalog.revision,
    links: { self: selfLink(`/v1/projections/ai-sector-${YEAR}`, request) },
  }
}

type Words = { readonly id: string; readonly name: string; readonly unit: Unit }

function given(trace: Trace, words: Words, field: string, value: number | undefined): Traced {
  if (value !== undefined) return requested(trace, words, value)
  return assumed(trace, words, factorFigure(trace.catalog, `projection/ai-sector-${YEAR}/${words.id}`), { field, reason: REASON })
}

/** The range of the power of a server: the caller's ends, the published ones where left out. */
function serverPower(trace: Trace, { powerKilowattsLow, powerKilowattsHigh }: AiSectorRequest): Traced {
  const figure = factorFigure(trace.catalog, `projection/ai-sector-${YEAR}/server-power`)
  const end = (side: 'low' | 'high') => convert(figure[side] ?? figure.value, figure.unit, 'kW')
  const [low, high] = [powerKilowattsLow ?? end('low'), powerKilowattsHigh ?? end('high')]
  if (low > high) throw endsReversed(low, high)
  if (powerKilowattsLow === undefined) assumeEnd(trace, 'powerKilowattsLow', low, figure)
  if (powerKilowattsHigh === undefined) assumeEnd(trace, 'powerKilowattsHigh', high, figure)
  const isPublished = powerKilowattsLow === undefined || powerKilowattsHigh === undefined
  const words = { id: 'server-power', name: 'Power of a server', unit: 'kW' } as const
  const middle = between(Math.sqrt(low * high), low, high)
  return computed(trace, words, middle, 'from the lower to the upper end; geometric mean', [], isPublished ? [figure] : [])
}

function assumeEnd(trace: Trace, field: string, kilowatts: number, figure: Figure): void {
  assume(trace, field, { value: String(kilowatts), unit: 'kW', basis: 'default', reason: REASON, citations: [citeIn(trace, figure)] })
}

function endsReversed(low: number, high: number): DomainError {
  return new DomainError(
    'contradictory-request',
    `powerKilowattsLow (${low}) is above powerKilowattsHigh (${high}): give both ends, the lower one first.`,
    [{ pointer: '/powerKilowattsLow', detail: 'exceeds powerKilowattsHigh' }],
  )
}
