import type { Accelerator } from '../schemas/accelerator.js'
import type { Figure } from '../schemas/figure.js'

/** Peak arithmetic on 16-bit numbers, in TFLOP/s: that of 32 bits where an old chip does those faster; undefined where none is on record. */
export function sixteenBitPeak({ peak: { bf16, fp16, fp32 } }: Accelerator): Figure | undefined {
  const peak = bf16 ?? fp16
  return peak && fp32 && fp32.value > peak.value ? fp32 : peak
}
