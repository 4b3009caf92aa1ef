import { assume, citeIn } from '../trace/trace.js'
import { effectFigure, lackingInput, type TechniqueUse, type UsedTechnique } from './technique-use.js'

/** The kinds of work that are made by a denoiser. */
const BY_DIFFUSION: readonly string[] = ['image', 'video', 'speech']

/** The same output in fewer steps: those of change.work, else of the technique's record. */
export function inFewerSteps(use: TechniqueUse): UsedTechnique {
  return withFewer(use, 'steps')
}

/** The same output with fewer passes in a step, as guidance that is distilled into the model needs no second one. */
export function inFewerPasses(use: TechniqueUse): UsedTechnique {
  return withFewer(use, 'passes')
}

function withFewer({ trace, technique, variant, request }: TechniqueUse, field: 'steps' | 'passes'): UsedTechnique {
  const { work } = request
  if (!work || !BY_DIFFUSION.includes(work.type))
    throw lackingInput(technique, 'baseline.work', `it acts on the ${field} of images, video and sound, and the baseline asks for none.`)
  if (variant.change?.work?.[field] !== undefined) return { request }
  const figure = effectFigure(technique, 'count')
  if (!figure) throw lackingInput(technique, `change.work.${field}`, `give the ${field} that are left.`)
  const reason = `No change.work.${field} were given: those of the technique stand in.`
  assume(trace, `work.${field}`, {
    value: String(figure.value),
    unit: figure.unit,
    basis: 'default',
    reason,
    citations: [citeIn(trace, figure)],
  })
  return { request: { ...request, work: { ...work, [field]: figure.value } } }
}
