import type { JobClass } from '../../schemas/training-run.js'
import { factorFigure, factorIn } from '../factor.js'
import type { StepLabel } from '../trace/steps.js'
import { assume, recorded, type Trace, type Traced } from '../trace/trace.js'

/** A coefficient of the second edition, as a step: the factor `training-2/<name>`. */
export function coefficient(trace: Trace, label: StepLabel, name: string): Traced {
  return recorded(trace, label, factorFigure(trace.catalog, `training-2/${name}`))
}

/** A limit that decides between formulas: the factor `training-2/<name>` as a plain number in the unit of its figure. It is not a step. */
export function limit({ catalog }: Trace, name: string): number {
  const id = `training-2/${name}`
  return factorIn(catalog, id, factorFigure(catalog, id).unit)
}

/** The size of a job, where known: `flop` in FLOP, `hours` in accelerator-hours. */
export type JobSize = {
  readonly flop?: number | undefined
  readonly accelerators?: number | undefined
  readonly hours?: number | undefined
}

const FLOP_PER_ZFLOP = 1e21

/**
 * The class of a job, which says how busy it keeps its accelerators: as given, else by its size, declared. docs/methodology.md, section 3,
 * classes of jobs.
 */
export function jobClassOf(trace: Trace, stated: JobClass | undefined, size: JobSize, name = 'jobClass'): JobClass {
  if (stated !== undefined) return stated
  const found = bySize(trace, size)
  const reason = `No jobClass was given: that of jobs of this size stands in. A class that you state narrows the range more than anything but averagePowerWatts.`
  assume(trace, name, { value: found, unit: null, basis: 'default', reason, citations: [] })
  return found
}

function bySize(trace: Trace, { flop = 0, accelerators, hours }: JobSize): JobClass {
  const of = (name: string): number => limit(trace, `job-class/${name}`)
  if (accelerators !== undefined && hours !== undefined && accelerators >= of('scaled-accelerators')) {
    if (hours / accelerators < of('scaled-duration')) return 'scaled'
  }
  const isLarge = flop >= of('busy-flop') * FLOP_PER_ZFLOP || (hours ?? 0) >= of('busy-hours')
  if (isLarge || (accelerators ?? 0) >= of('busy-accelerators')) return 'busy'
  const isLittle = (hours ?? 0) < of('small-hours') && flop < of('small-flop') * FLOP_PER_ZFLOP
  return accelerators !== undefined && accelerators <= of('small-accelerators') && isLittle ? 'small' : 'middle'
}
