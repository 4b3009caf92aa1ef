import type { Reported } from '../../schemas/estimate.js'
import type { Figure } from '../../schemas/figure.js'
import { weakerEvidence } from '../../schemas/source.js'
import type { TrainingRun } from '../../schemas/training-run.js'
import type { Quantity } from '../../schemas/unit.js'
import { citeIn, type Trace, warn } from '../trace/trace.js'
import { mayBeMetered } from './inputs.js'

/** The published runs of a training in the form of the API: their energy, hours, carbon, scope and evidence as published. */
export function reportedRuns(trace: Trace, runs: readonly TrainingRun[]): Reported[] {
  return runs.map((run) => {
    const { energy = run.derivedEnergy, acceleratorHours, carbonLocationBased, carbonMarketBased } = run
    const figures = [energy, acceleratorHours, carbonLocationBased, carbonMarketBased, run.meanPower].flatMap((figure) => figure ?? [])
    const citations = [...new Set(figures.map((figure) => citeIn(trace, figure)))]
    return {
      trainingRunId: run.id,
      phase: run.phase,
      energy: quantity(energy),
      acceleratorHours: quantity(acceleratorHours),
      carbon: { operationalLocationBased: quantity(carbonLocationBased), operationalMarketBased: quantity(carbonMarketBased) },
      scope:
        run.energy || !run.derivedEnergy ? run.scope : `${run.scope}; energy derived: ${run.derivedEnergy.derivation ?? 'from the hours'}`,
      metered: mayBeMetered(run) && (run.metered ?? run.reporting === 'reported'),
      evidence: citations.map((id) => trace.citations.get(id)?.evidence ?? 'unverified').reduce(weakerEvidence, 'primary'),
      citations,
    }
  })
}

function quantity(figure: Figure | undefined): Quantity | null {
  return figure ? { value: figure.value, low: figure.low ?? figure.value, high: figure.high ?? figure.value, unit: figure.unit } : null
}

const PHASES = { fine_tuning: 'fine-tuning', distillation: 'distillation', development: 'development', other: 'a part' } as const

/** Warns where a run covers several models, or only a part of the training. */
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
