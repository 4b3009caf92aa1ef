import { Precision } from '../../schemas/precision.js'
import { convert } from '../../schemas/unit.js'
import { factorIn } from '../factor.js'
import { assume, citeIn, type Trace } from '../trace.js'
import { effectFigure } from './effect-figure.js'
import { lackingInput, type TechniqueUse, type UsedTechnique } from './technique-use.js'

const BITS_PER_BYTE = 8

/** The same model with weights of fewer bits: those of change.precision, else the bits that the technique's record gives. */
export function quantized({ trace, technique, variant, request }: TechniqueUse): UsedTechnique {
  if (variant.change?.precision !== undefined) return { request }
  const figure = effectFigure(technique, 'bits')
  const precision = figure && precisionOfBits(trace, convert(figure.value, figure.unit, 'bits'))
  if (!precision) throw lackingInput(technique, 'change.precision', 'give the number format of the weights.')
  const reason = `No change.precision was given: ${figure.value} bits a weight stand in.`
  assume(trace, 'precision', { value: precision, unit: null, basis: 'default', reason, citations: [citeIn(trace, figure)] })
  return { request: { ...request, precision } }
}

function precisionOfBits({ catalog }: Trace, bits: number): Precision | undefined {
  return Precision.options.find((precision) => factorIn(catalog, `precision/${precision}`, 'bytes/parameter') * BITS_PER_BYTE === bits)
}
