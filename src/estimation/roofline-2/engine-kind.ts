import { ageOf, foldEngine, isPlainTransformers } from '../serving/engine.js'

/** How an engine spends time around its steps: a serving engine of today, an older one, plain transformers, or one on its owner's machine. */
export type EngineKind = {
  readonly kind: 'modern' | 'older' | 'hf' | 'local'
  /** Engines of 2025 and before streamed fp8 weights as if they were larger. */
  readonly fp8StreamsMore: boolean
  readonly measured: boolean
}

const MODERN: EngineKind = { kind: 'modern', fp8StreamsMore: false, measured: true }
const HF: EngineKind = { ...MODERN, kind: 'hf' }
const LOCAL: EngineKind = { ...MODERN, kind: 'local' }
const OF_2025: EngineKind = { ...MODERN, fp8StreamsMore: true }
const BY_AGE = {
  modern: MODERN,
  'of-2025': OF_2025,
  older: { ...OF_2025, kind: 'older' },
  unmeasured: { ...MODERN, measured: false },
} as const

const MEASURED_LOCAL = ['llama.cpp', 'llamacpp', 'ollama']
const UNMEASURED_LOCAL = ['mlx', 'mlx_lm', 'lmstudio', 'gpt4all', 'koboldcpp']
const OTHER_SERVERS = ['tensorrt-llm', 'deepspeed']

/** The kind of an engine by its name and version, as `vllm-0.11.1` or `llama.cpp`; an absent one is a serving engine of 2026. */
export function engineKind(engine: string | undefined): EngineKind {
  if (engine === undefined) return MODERN
  const name = foldEngine(engine)
  if (isPlainTransformers(name)) return HF
  if (MEASURED_LOCAL.some((local) => name.startsWith(local))) return LOCAL
  if (UNMEASURED_LOCAL.includes(name.split('-')[0] ?? '')) return { ...LOCAL, measured: false }
  if (OTHER_SERVERS.some((server) => name.startsWith(server))) return MODERN
  return BY_AGE[ageOf(name)]
}
