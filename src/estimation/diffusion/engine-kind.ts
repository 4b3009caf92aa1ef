import { foldEngine } from '../serving/engine.js'

/** How a denoiser is run: by eager PyTorch, which was measured, by an engine that compiles or fuses it, or by one that was not measured. */
export type DiffusionEngine = 'eager' | 'optimised' | 'unmeasured'

const EAGER = ['diffusers', 'xdit', 'pytorch', 'torch', 'hf-transformers', 'transformers', 'comfyui', 'automatic1111']
const OPTIMISED = [
  'tensorrt',
  'torch-compile',
  'torch_compile',
  'lightx2v',
  'stable-fast',
  'oneflow',
  'onediff',
  'aitemplate',
  'sglang',
  'vllm',
]

/** The kind of an engine, from its name with or without a version: `diffusers`, `tensorrt-10`. An absent name is eager PyTorch. */
export function diffusionEngine(engine: string | undefined): DiffusionEngine {
  if (engine === undefined) return 'eager'
  const name = foldEngine(engine)
  if (OPTIMISED.some((one) => name.startsWith(one))) return 'optimised'
  return EAGER.some((one) => name.startsWith(one)) ? 'eager' : 'unmeasured'
}
