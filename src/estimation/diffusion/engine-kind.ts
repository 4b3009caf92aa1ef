import { foldEngine } from '../serving/engine.js'

/** How a denoiser is run: eager PyTorch, which was measured, or an engine that compiles or fuses it. */
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

/** The kind of an engine by its name and version, as `diffusers` or `tensorrt-10`; an absent one is eager PyTorch. */
export function diffusionEngine(engine: string | undefined): DiffusionEngine {
  if (engine === undefined) return 'eager'
  const name = foldEngine(engine)
  if (OPTIMISED.some((one) => name.startsWith(one))) return 'optimised'
  return EAGER.some((one) => name.startsWith(one)) ? 'eager' : 'unmeasured'
}
