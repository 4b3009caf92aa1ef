import type { TrainingRun } from '../schemas/training-run.js'
import { type Trace, warn } from './trace.js'

const PHASES = { fine_tuning: 'fine-tuning', distillation: 'distillation', development: 'development', other: 'a part' } as const

/** Says where an account covers more than the model, or less than its training. */
export function warnOfScope(trace: Trace, { id, scopeLevel, phase }: TrainingRun): void {
  if (scopeLevel === 'family')
    warn(trace, 'outside_domain', `The published account ${id} covers several models: it is more than the training of this one.`)
  if (phase === 'fine_tuning' || phase === 'distillation' || phase === 'development' || phase === 'other')
    warn(
      trace,
      'outside_domain',
      `The published account ${id} covers ${PHASES[phase]} only: the training ${phase === 'development' ? 'itself' : 'before it'} is not counted.`,
    )
}
