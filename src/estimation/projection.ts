import { PROJECTIONS, selfLink } from '../addresses.js'
import type { Catalog } from '../catalog/catalog.js'
import { DomainError } from '../errors.js'
import type { AiSectorProjection, AiSectorRequest } from '../schemas/comparison.js'
import type { Figure } from '../schemas/figure.js'
import { convert, HOURS_PER_YEAR } from '../schemas/unit.js'
import { warnOfAnyWeakEvidence } from './answer.js'
import { factorFigure } from './factor.js'
import { amount, rangeBetween, times } from './trace/expression.js'
import { STEP, type StepLabel } from './trace/steps.js'
import {
  assume,
  assumed,
  citeIn,
  compute,
  quantityOf,
  recordedUncached,
  requested,
  startTrace,
  type Trace,
  type Traced,
} from './trace/trace.js'

const YEAR = '2027'
const REASON = 'The assumption of the published projection.'

/**
 * Yearly electricity of the AI sector in 2027 in TWh: servers × power × hours (de Vries 2023, Joule 7(10)). What the caller leaves out
 * is taken from that publication. Throws contradictory-request where the low end of the power is above the high end.
 */
export function projectAiSector(request: AiSectorRequest, catalog: Catalog): AiSectorProjection {
  const trace = startTrace(catalog)
  const servers = given(trace, STEP.servers, 'servers', request.servers)
  const power = serverPower(trace, request)
  const share = given(trace, STEP.hoursShare, 'hoursShare', request.hoursShare)
  const label = { ...STEP.sectorEnergy, name: `Electricity of the AI servers in ${YEAR}` }
  const energy = compute(trace, label, times(servers, power, amount(HOURS_PER_YEAR, 'h'), share))
  warnOfAnyWeakEvidence(trace)
  return {
    energy: quantityOf(energy, 'TWh'),
    assumptions: trace.assumptions,
    warnings: trace.warnings,
    steps: trace.steps,
    citations: [...trace.citations.values()],
    catalogRevision: catalog.revision,
    links: { self: selfLink(`${PROJECTIONS}/ai-sector-${YEAR}`, request) },
  }
}

function given(trace: Trace, label: StepLabel, field: string, value: number | undefined): Traced {
  if (value !== undefined) return requested(trace, label, value)
  return assumed(trace, label, factorFigure(trace.catalog, `projection/ai-sector-${YEAR}/${label.id}`), { field, reason: REASON })
}

/** The range of the power of a server in kW; an end that the caller leaves out is the published one. */
function serverPower(trace: Trace, { powerKilowattsLow, powerKilowattsHigh }: AiSectorRequest): Traced {
  const figure = factorFigure(trace.catalog, `projection/ai-sector-${YEAR}/server-power`)
  const end = (side: 'low' | 'high') => convert(figure[side] ?? figure.value, figure.unit, 'kW')
  const [low, high] = [powerKilowattsLow ?? end('low'), powerKilowattsHigh ?? end('high')]
  if (low > high) throw endsReversed(low, high)
  if (powerKilowattsLow === undefined) assumeEnd(trace, 'powerKilowattsLow', low, figure)
  if (powerKilowattsHigh === undefined) assumeEnd(trace, 'powerKilowattsHigh', high, figure)
  const from = requestedOrPublished(trace, STEP.serverPowerLow, powerKilowattsLow, figure.low ?? figure.value, figure)
  const to = requestedOrPublished(trace, STEP.serverPowerHigh, powerKilowattsHigh, figure.high ?? figure.value, figure)
  return compute(trace, STEP.serverPower, rangeBetween(from, to))
}

/** One end of the power of a server, in kW: the caller's, or the published one. */
function requestedOrPublished(trace: Trace, label: StepLabel, own: number | undefined, value: number, figure: Figure): Traced {
  if (own !== undefined) return requested(trace, label, own)
  const { unit, source, locator, evidence } = figure
  return recordedUncached(trace, label, { value, unit, source, locator, ...(evidence && { evidence }) })
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
