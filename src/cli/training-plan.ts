import { ComparisonRequest } from '../schemas/comparison.js'
import type { TrainingRequest } from '../schemas/training-request.js'

/** What a plan of a fine-tuning sets side by side beside the way that was asked for. */
const WAYS = [
  { tuning: 'full', name: 'full fine-tuning' },
  { tuning: 'lora', name: 'LoRA' },
] as const

/** The training as it is asked, beside other ways to do the same and beside accelerators that are kept busy throughout. */
export function trainingPlan(request: TrainingRequest): ComparisonRequest {
  const { tuning = 'full', jobClass } = request
  const first = { ...request, tuning }
  const others = WAYS.filter((way) => way.tuning !== tuning).map((way) => ({
    name: way.name,
    training: { ...request, tuning: way.tuning },
  }))
  const busy = jobClass === undefined ? [{ name: 'with --job-class busy', training: { ...first, jobClass: 'busy' as const } }] : []
  return ComparisonRequest.parse({ baselineTraining: first, variants: [...others, ...busy] })
}
