import type { z } from 'zod'
import type { Accelerator, PeakRates } from '../../schemas/accelerator.js'
import type { Figure } from '../../schemas/figure.js'
import { positiveNumber } from '../cell-number.js'
import type { Row } from '../csv-table.js'
import type { Skipped } from '../importer.js'

type Peak = z.infer<typeof PeakRates>
/** How a column is printed, and what it is in a unit that figures have. */
type Column = { readonly column: string; readonly unit: Figure['unit']; readonly printed?: string; readonly size?: number }

const GIGA = 1e9
const CHIP: Readonly<Partial<Record<keyof Accelerator, Column>>> = {
  ratedPower: { column: 'TDP (W)', unit: 'W' },
  memory: { column: 'Memory (bytes)', unit: 'byte' },
  memoryBandwidth: { column: 'Memory bandwidth (byte/s)', unit: 'GB/s', printed: 'byte/s', size: GIGA },
  interconnect: { column: 'Intranode bandwidth (byte/s)', unit: 'GB/s', printed: 'byte/s', size: GIGA },
  dieArea: { column: 'Die Size (mm^2)', unit: 'mm2' },
  process: { column: 'Process size (nm)', unit: 'nm' },
}
const TENSOR: Column = { column: 'Tensor-FP16/BF16 performance (FLOP/s)', unit: 'FLOP/s' }
const PEAK: Readonly<Partial<Record<keyof Peak, Column>>> = {
  fp64: { column: 'FP64 (double precision) performance (FLOP/s)', unit: 'FLOP/s' },
  fp32: { column: 'FP32 (single precision) performance (FLOP/s)', unit: 'FLOP/s' },
  tf32: { column: 'TF32 (TensorFloat-32) performance (FLOP/s)', unit: 'FLOP/s' },
  fp8: { column: 'FP8 performance (FLOP/s)', unit: 'FLOP/s' },
  fp4: { column: 'FP4 performance (FLOP/s)', unit: 'FLOP/s' },
  int8: { column: 'INT8 performance (OP/s)', unit: 'FLOP/s', printed: 'OP/s' },
  int4: { column: 'INT4 performance (OP/s)', unit: 'FLOP/s', printed: 'OP/s' },
}

/** The rated figures of a row, but for its arithmetic. */
export function chipFigures(row: Row, name: string, source: string, skipped: Skipped[]) {
  return figuresOf(CHIP, row, name, source, skipped)
}

/** The peak rates of a row. One column is of FP16 and BF16: it goes to those of the two that are held, else to FP16. */
export function peakFigures(row: Row, name: string, held: Peak, source: string, skipped: Skipped[]) {
  const tensor = (['fp16', 'bf16'] as const).filter((format) => held[format])
  const formats = tensor.length > 0 ? tensor : (['fp16'] as const)
  const columns = { ...PEAK, ...Object.fromEntries(formats.map((format) => [format, TENSOR])) }
  return figuresOf(columns, row, name, source, skipped)
}

function figuresOf(columns: Readonly<Record<string, Column>>, row: Row, name: string, source: string, skipped: Skipped[]) {
  const figures = Object.entries(columns).flatMap(([field, { column, unit, printed, size = 1 }]) => {
    const number = positiveNumber(row, column, skipped)
    if (number === undefined) return []
    const figure = { value: number / size, unit, ...(printed !== undefined && { printed: `${number} ${printed}` }) }
    return [[field, { ...figure, source, locator: `row "${name}", ${column}` }] as const]
  })
  return Object.fromEntries(figures)
}
