/** The properties of a serving engine that change its energy in wattprint-roofline-1. */
export type EngineRules = {
  /** HF transformers and vLLM before 0.6 spend more time around each step. */
  readonly older: boolean
  /** False for plain HF transformers, which has no scheduler that takes time for each sequence. */
  readonly schedulesSequences: boolean
  /** Up to vLLM 0.11, fp8 weights were streamed as if they were larger. */
  readonly fp8StreamsMore: boolean
  readonly measured: boolean
}

const MODERN: EngineRules = { older: false, schedulesSequences: true, fp8StreamsMore: false, measured: true }
const OF_2025: EngineRules = { ...MODERN, fp8StreamsMore: true }
const OLDER: EngineRules = { ...OF_2025, older: true }
const PLAIN: EngineRules = { ...OLDER, schedulesSequences: false }
const NEVER_MEASURED: EngineRules = { ...MODERN, measured: false }

const BY_AGE: Readonly<Record<EngineAge, EngineRules>> = { modern: MODERN, 'of-2025': OF_2025, older: OLDER, unmeasured: NEVER_MEASURED }

/** The rules of an engine, from its name and version such as `vllm-0.11.1`. An absent name is a modern engine. */
export function engineRules(engine: string | undefined): EngineRules {
  if (engine === undefined) return MODERN
  const name = foldEngine(engine)
  return isPlainTransformers(name) ? PLAIN : BY_AGE[ageOf(name)]
}

/** The name of an engine in the form in which names are compared: trimmed and in lower case. */
export function foldEngine(engine: string): string {
  return engine.trim().toLowerCase()
}

/** True if a folded name is that of Hugging Face transformers without a server around it. */
export function isPlainTransformers(name: string): boolean {
  return name.startsWith('hf-transformers') || name === 'transformers'
}

export type EngineAge = 'modern' | 'of-2025' | 'older' | 'unmeasured'

/** The age of vLLM or SGLang, from the version or year in its folded name. Any other name was never measured. */
export function ageOf(name: string): EngineAge {
  const year = /^(?:vllm|sglang)-(20\d\d)$/.exec(name)?.[1]
  if (year !== undefined) return ageOfYear(name, Number(year))
  const vllm = /^vllm-v?(\d+)\.(\d+)/.exec(name)
  return vllm ? ageOfVllm(Number(vllm[1]), Number(vllm[2])) : 'unmeasured'
}

function ageOfYear(name: string, year: number): EngineAge {
  if (year >= 2026) return 'modern'
  if (name.startsWith('sglang')) return 'unmeasured'
  return year >= 2025 ? 'of-2025' : 'older'
}

function ageOfVllm(major: number, minor: number): EngineAge {
  if (major > 0 || minor >= 12) return 'modern'
  return minor >= 6 ? 'of-2025' : 'older'
}
