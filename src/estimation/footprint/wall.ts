import type { Catalog } from '../../catalog/catalog.js'
import type { Accelerator } from '../../schemas/accelerator.js'
import type { ServerClass } from '../../schemas/server.js'
import { factorFigure } from '../factor.js'
import { certain, doubt, minus, over, plus, times } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { assume, assumed, compute, memoizedFragment, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'

type Serving = {
  readonly serverClass?: ServerClass | undefined
  /** The name of the class that stands in, for requests without a field for it. */
  readonly standInName?: string | undefined
  readonly busyShare?: number | undefined
}

/**
 * Server energy over accelerator energy: m + h / P, with m and h of the class of the server and P the mean draw of an accelerator. The
 * interval is that of the class. `drawShare`, mean draw over rated power, is given where the work determines it. Method wall-1,
 * docs/methodology.md, section 2.
 */
export function serverFactor(
  trace: Trace,
  request: Serving,
  accelerator: Accelerator | undefined,
  ratedPower: Traced | undefined,
  drawShare?: Traced,
): Traced {
  const serverClass = request.serverClass ?? accelerator?.serverClass ?? 'unknown'
  if (request.serverClass === undefined) declareServerClass(trace, accelerator, request.standInName)
  const figure = factorFigure(trace.catalog, `wall-1/${serverClass}/factor`)
  if (serverClass === 'unknown' || serverClass === 'tpu' || !ratedPower) return recorded(trace, STEP.serverFactor, figure)
  const part = (label: StepLabel) => recorded(trace, label, factorFigure(trace.catalog, `wall-1/${serverClass}/${label.id}`))
  const draw = times(drawShare ?? part(STEP.powerShare), ratedPower)
  const ofClass = recorded(trace, STEP.serverFactorOfClass, figure)
  const factor = plus(part(STEP.loadFollowing), over(part(STEP.hostPower), draw))
  return compute(trace, STEP.serverFactor, times(certain(factor), doubt(ofClass)))
}

function declareServerClass(trace: Trace, accelerator: Accelerator | undefined, name = 'serverClass'): void {
  const known = accelerator?.serverClass ?? undefined
  const reason =
    known && accelerator
      ? `The server that ${accelerator.name} usually sits in.`
      : 'The server is not known: a mixture of the classes stands in.'
  assume(trace, name, { value: known ?? 'unknown', unit: null, basis: known ? 'record' : 'default', reason, citations: [] })
}

/**
 * Energy with spare capacity over energy without: S = 1 + r (1 − U) / U, U the busy share, r idle over active power. Methodology, section
 * 2.
 */
export function spareCapacity(trace: Trace, { busyShare }: Serving, isHosted: boolean): Traced {
  if (busyShare !== undefined) {
    const busy = requested(trace, STEP.busyShare, busyShare)
    const idle = recorded(trace, STEP.idleOverActive, factorFigure(trace.catalog, 'spare-capacity/idle-over-active'))
    return compute(trace, STEP.spareCapacity, plus(1, over(times(idle, minus(1, busy)), busy)))
  }
  if (isHosted) {
    const reason =
      'How busy the provider’s servers are is not published: the energy of one production service with its spare capacity, over that without, stands in. busyShare replaces it.'
    return assumed(trace, STEP.spareCapacity, factorFigure(trace.catalog, 'spare-capacity/hosted'), { field: 'spareCapacity', reason })
  }
  warn(
    trace,
    'spare_capacity_unknown',
    'No busyShare was given: no idle time is counted, which is right for batch jobs and too low for an endpoint that is always on.',
  )
  assume(trace, 'busyShare', {
    value: '1',
    unit: 'ratio',
    basis: 'default',
    reason: 'No busyShare was given: taken for a batch job that keeps its servers busy.',
    citations: [],
  })
  return compute(trace, { ...STEP.spareCapacity, name: 'Energy with spare capacity over without: no idle time is counted' }, times(1))
}

/** Mean draw of one accelerator at work, W: rated power × the draw share of its class. The interval is that of all classes together. */
export function meanDraw(trace: Trace, accelerator: Accelerator | undefined, ratedPower: Traced, drawShare?: Traced): Traced {
  const serverClass = accelerator?.serverClass
  const known = serverClass && serverClass !== 'tpu' ? serverClass : 'unknown'
  const ofAny = recorded(trace, STEP.powerShareOfAny, factorFigure(trace.catalog, 'wall-1/unknown/power-share'))
  if (drawShare) return compute(trace, STEP.meanDraw, times(certain(drawShare), doubt(ofAny), ratedPower))
  if (known === 'unknown') return compute(trace, STEP.meanDraw, times(ofAny, ratedPower))
  const share = recorded(trace, STEP.powerShareOfClass, factorFigure(trace.catalog, `wall-1/${known}/power-share`))
  return compute(trace, STEP.meanDraw, times(certain(share), doubt(ofAny), ratedPower))
}

/** The server factor and the spare capacity of a hosted service whose servers are not known. */
export const unknownServers = memoizedFragment<Catalog, readonly [Traced, Traced]>((trace) => [
  serverFactor(trace, {}, undefined, undefined),
  spareCapacity(trace, {}, true),
])
