import { describe, expect, it } from 'vitest'
import { engineRules } from '../../../src/estimation/serving/engine.js'

const MODERN = { older: false, schedulesSequences: true, fp8StreamsMore: false, measured: true }
const OF_2025 = { ...MODERN, fp8StreamsMore: true }
const OLDER = { ...OF_2025, older: true }

describe('the rules of an engine', () => {
  it.each([
    [undefined, MODERN],
    ['vllm-0.12.0', MODERN],
    ['vllm-1.0', MODERN],
    ['vllm-v1.2.3', MODERN],
    ['vllm-2026', MODERN],
    ['sglang-2026', MODERN],
    ['vllm-0.11.1', OF_2025],
    ['VLLM-0.6.0', OF_2025],
    ['vllm-2025', OF_2025],
    ['vllm-0.5.4', OLDER],
    ['vllm-2023', OLDER],
    ['hf-transformers', { ...OLDER, schedulesSequences: false }],
    ['hf-transformers-4.40', { ...OLDER, schedulesSequences: false }],
    [' transformers ', { ...OLDER, schedulesSequences: false }],
    ['tensorrt-llm', { ...MODERN, measured: false }],
    ['sglang-2025', { ...MODERN, measured: false }],
    ['vllm', { ...MODERN, measured: false }],
    ['llama.cpp', { ...MODERN, measured: false }],
  ])('%s follow from its age', (engine, rules) => {
    expect(engineRules(engine)).toEqual(rules)
  })
})
