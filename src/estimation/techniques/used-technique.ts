import type { Technique } from '../../schemas/technique.js'
import { distilled } from './distilled.js'
import { pruned, sparse } from './fewer-parameters.js'
import { inFewerPasses, inFewerSteps } from './fewer-runs.js'
import { onPublishedHardware } from './on-published-hardware.js'
import { quantized } from './quantized.js'
import type { TechniqueUse, UsedTechnique } from './technique-use.js'
import { searched, trained } from './trained.js'

type Act = (use: TechniqueUse) => UsedTechnique

const BY_ID: Readonly<Record<string, Act>> = {
  distillation: distilled,
  'architecture-search': searched,
  'mixture-of-experts': sparse,
}
/** Every other technique, one that a user adds included, acts by the input that its record names. */
const BY_INPUT: { readonly [Input in Technique['actsOn']]: Act } = {
  bytes_per_weight: quantized,
  parameters: pruned,
  training: trained,
  hardware: onPublishedHardware,
  steps: inFewerSteps,
  passes: inFewerPasses,
}

/** What a technique makes of a request. */
export function usedTechnique(use: TechniqueUse): UsedTechnique {
  const { id, actsOn } = use.technique
  return (BY_ID[id] ?? BY_INPUT[actsOn])(use)
}
