import type { Catalog } from '../../catalog/catalog.js'
import type { Accelerator } from '../../schemas/accelerator.js'
import type { ServerClass } from '../../schemas/server-class.js'
import { factorFigure, factorIn } from '../factor.js'
import { toldOnce } from '../passage.js'
import { type Trace, type Traced, assume, assumed, computed, recorded, requested, warn } from '../trace.js'
import { type Uncertain, between, scaled, sum } from '../uncertain.js'

type Serving = {
  readonly serverClass?: ServerClass | undefined
  readonly busyShare?: number | undefined
}

const SERVER_FACTOR = { id: 'server-factor', name: 'Server energy over accelerator energy', unit: 'ratio' } as const

/**
 * Server energy over accelerator energy, by the class of the server. Method wall-1, docs/methodology.md section 2:
 * m + h / P with P the mean draw of an accelerator; the interval is that of the class.
 */
export function serverFactor(trace: Trace, request: Serving, accelerator: Accelerator | undefined, ratedPower: Traced | undefined): Traced {
  const serverClass = request.serverClass ?? accelerator?.serverClass ?? 'unknown'
  if (request.serverClass === undefined) declareServerClass(trace, accelerator)
  const figure = factorFigure(trace.catalog, `wall-1/${serverClass}/factor`)
  if (serverClass === 'unknown' || serverClass === 'tpu' || !ratedPower) return recorded(trace, SERVER_FACTOR, figure)
  const part = (id: string, name: string, unit: 'W' | 'ratio') =>
    recorded(trace, { id, name, unit }, factorFigure(trace.catalog, `wall-1/${serverClass}/${id}`))
  const share = part('power-share', 'Mean draw over rated power', 'ratio')
  const host = part('host-power', 'Host power for each accelerator', 'W')
  const following = part('load-following', 'Supply loss and fans that follow load', 'ratio')
  const value = following.value + host.value / (share.value * ratedPower.value)
  const doubt = between(1, (figure.low ?? figure.value) / figure.value, (figure.high ?? figure.value) / figure.value)
  const formula = 'm + h / (share × rated power); interval of the class'
  return computed(trace, SERVER_FACTOR, scaled(doubt, value), formula, [following, host, share, ratedPower], [figure])
}

function declareServerClass(trace: Trace, accelerator: Accelerator | undefined): void {
  const known = accelerator?.serverClass ?? undefined
  const reason =
    known && accelerator
      ? `The server that ${accelerator.name} usually sits in.`
      : 'The server is not known: a mixture of the classes stands in.'
  assume(trace, 'serverClass', { value: known ?? 'unknown', unit: null, basis: known ? 'record' : 'default', reason, citations: [] })
}

/** Energy with the capacity that is kept ready over energy without: S = 1 + r (1 − U) / U. */
export function spareCapacity(trace: Trace, { busyShare }: Serving, isHosted: boolean): Traced {
  const words = { id: 'spare-capacity', name: 'Energy with spare capacity over without', unit: 'ratio' } as const
  if (busyShare !== undefined) {
    const busy = requested(trace, { id: 'busy-share', name: 'Share of powered-on time at active power', unit: 'ratio' }, busyShare)
    const idle = recorded(
      trace,
      { id: 'idle-over-active', name: 'Idle power over active power', unit: 'ratio' },
      factorFigure(trace.catalog, 'spare-capacity/idle-over-active'),
    )
    const spare: Uncertain = scaled(idle, (1 - busyShare) / busyShare)
    return computed(trace, words, sum({ value: 1, down: 0, up: 0 }, spare), '1 + r × (1 − busy share) / busy share', [idle, busy])
  }
  if (isHosted) {
    const reason = 'How busy the provider’s servers are is not published: one production figure stands in.'
    return assumed(trace, words, factorFigure(trace.catalog, 'spare-capacity/hosted'), { field: 'busyShare', reason })
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
  return computed(trace, words, { value: 1, down: 0, up: 0 }, 'no idle time counted', [])
}

/** Mean draw of one accelerator at work, watts. */
export function meanDraw(trace: Trace, accelerator: Accelerator | undefined, ratedPower: Traced): Traced {
  const serverClass = accelerator?.serverClass
  const known = serverClass && serverClass !== 'tpu' ? serverClass : 'unknown'
  const figure = factorFigure(trace.catalog, `wall-1/${known}/power-share`)
  const unknown = factorFigure(trace.catalog, 'wall-1/unknown/power-share')
  const doubt = between(1, (unknown.low ?? unknown.value) / unknown.value, (unknown.high ?? unknown.value) / unknown.value)
  const share = factorIn(trace.catalog, `wall-1/${known}/power-share`, 'ratio')
  return computed(
    trace,
    { id: 'mean-draw', name: 'Mean draw of an accelerator at work', unit: 'W' },
    scaled(doubt, share * ratedPower.value),
    'share of rated power × rated power',
    [ratedPower],
    [figure],
  )
}

/** The servers of somebody else's accelerators, of which nothing is known, and their spare capacity. */
export const unknownServers = toldOnce<Catalog, readonly Traced[]>((trace) => [
  serverFactor(trace, {}, undefined, undefined),
  spareCapacity(trace, {}, true),
])
