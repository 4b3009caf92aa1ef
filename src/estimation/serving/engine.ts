/** How a serving engine behaves in the inference method: what its age changes. */
export type EngineRules = {
  /** HF transformers and vLLM before 0.6 spend more time around each step. */
  readonly older: boolean
  /** Plain HF transformers has no scheduler that costs time for each sequence. */
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

/** The rules of an engine by its name and version, as `vllm-0.11.1`; an absent one is a modern one. */
export function engineRules(engine: string | undefined): EngineRules {
  if (engine === undefined) return MODERN
  const name = engine.trim().toLowerCase()
  if (name.startsWith('hf-transformers') || name === 'transformers') return PLAIN
  const year = /^(?:vllm|sglang)-(20\d\d)$/.exec(name)?.[1]
  if (year !== undefined) return rulesOfYear(name, Number(year))
  const vllm = /^vllm-v?(\d+)\.(\d+)/.exec(name)
  if (vllm) return rulesOfVllm(Number(vllm[1]), Number(vllm[2]))
  return NEVER_MEASURED
}

function rulesOfYear(name: string, year: number): EngineRules {
  if (year >= 2026) return MODERN
  if (name.startsWith('sglang')) return NEVER_MEASURED
  return year >= 2025 ? OF_2025 : OLDER
}

function rulesOfVllm(major: number, minor: number): EngineRules {
  if (major > 0 || minor >= 12) return MODERN
  return minor >= 6 ? OF_2025 : OLDER
}
