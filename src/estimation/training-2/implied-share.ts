import { certain, over, times } from '../expression.js'
import { sixteenBitPeak } from '../sixteen-bit-peak.js'
import { STEP } from '../steps.js'
import { compute, recorded, type Trace, type Traced, warn } from '../trace.js'
import { outOfPlace, requestedHours, type TrainingInputs } from '../trainings/inputs.js'
import { limit } from './factors.js'

/**
 * The share of peak that hours and operations mean together, m = C / (3600 F H); 0 where no peak is on record. They check each other: of a
 * request more than the peak is refused, and what no training reaches is warned of. docs/methodology.md, section 3, second edition.
 */
export function impliedShare(trace: Trace, { accelerator, request }: TrainingInputs, hours: Traced, flop: Traced): number {
  const figure = accelerator && sixteenBitPeak(accelerator)
  if (!figure) return 0
  const peak = recorded(trace, STEP.peakArithmetic, figure)
  const share = compute(trace, STEP.impliedShare, over(certain(flop), times(certain(peak), certain(hours))))
  const percent = `${String(Number((share.value * 100).toPrecision(3)))} %`
  if (share.value > 1 && requestedHours(request) !== undefined) {
    const given = request.acceleratorHours === undefined ? 'hours' : 'acceleratorHours'
    throw outOfPlace(given, `${given} and the operations mean ${percent} of the peak of ${accelerator.name}`)
  }
  if (share.value > limit(trace, 'share-of-peak/cap') || share.value < limit(trace, 'share-of-peak/least')) {
    warn(
      trace,
      'implausible_share_of_peak',
      `Hours and operations mean ${percent} of the peak of ${accelerator.name}: trainings reach 2 to 60 %. One of them may be of another run.`,
    )
  }
  return share.value
}
