import type { Traced } from '../trace/trace.js'
import type { EngineRules } from './engine.js'
import type { TracedLoad } from './load.js'
import type { Replica } from './roofline.js'
import type { Hardware, Weights } from './serving.js'

/** Everything that the closed form needs, traced, with what is a stand-in. */
export type Setting = {
  readonly replica: Replica
  readonly load: TracedLoad
  readonly hardware: Hardware
  readonly weights: Weights
  readonly engine: EngineRules
  readonly total: Traced
  readonly active: Traced
  readonly layers: Traced
  readonly kv: Traced
  readonly layersKnown: boolean
  readonly kvKnown: boolean
  /** True where a size, batch, replica or context is beyond what the method was fitted on. */
  readonly outsideDomain: boolean
}
