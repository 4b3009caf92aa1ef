import { memoPerCatalog } from '../../catalog/catalog.js'
import type { Figure } from '../../schemas/figure.js'
import { factorFigure } from '../factor.js'
import { assume, citeIn, type Trace } from '../trace/trace.js'
import { BIT_WIDTHS, type HostedShape, hostingHardware } from './hosted.js'
import { declareShape } from './stand-ins.js'

/** Says what stands in where only the model is known: hardware, precision and shape. */
export function declareHosted(trace: Trace, shape: HostedShape): void {
  declareHardware(trace)
  if (!shape.weights) declarePrecision(trace)
  const [size] = shape.sizes.toSorted((one, other) => other.weight - one.weight)
  if (size && shape.layers === undefined) declareShape(trace, 'layers', size.totalParameters)
  if (size && shape.kvBytesPerToken === undefined) declareShape(trace, 'kvBytesPerToken', size.activeParameters)
}

type StandIn = { readonly value: string; readonly figures: readonly Figure[] }

const hardwareStandIn = memoPerCatalog((catalog): StandIn => {
  const hardware = hostingHardware(catalog)
  return {
    value: hardware.map(({ accelerator, weight }) => `${accelerator.id} ${weight}`).join(', '),
    figures: hardware.map(({ accelerator }) => factorFigure(catalog, `hosted/hardware/${accelerator.id}`)),
  }
})

const precisionStandIn = memoPerCatalog((catalog): StandIn => {
  const figures = BIT_WIDTHS.map(({ id }) => factorFigure(catalog, `hosted/bits/${id}`))
  return { value: BIT_WIDTHS.map(({ precision }, index) => `${precision} ${figures[index]?.value}`).join(', '), figures }
})

function declareHardware(trace: Trace): void {
  const reason =
    'No hardware was given: a mixture of what usually serves hosted models stands in, as many as hold the weights, or two or four times that; each with its share. hardware replaces it.'
  declare(trace, 'servingHardware', hardwareStandIn(trace.catalog), reason)
}

function declarePrecision(trace: Trace): void {
  const reason = 'No precision was given and none is published: a mixture stands in, each format with its share. precision replaces it.'
  declare(trace, 'servingPrecision', precisionStandIn(trace.catalog), reason)
}

function declare(trace: Trace, name: string, { value, figures }: StandIn, reason: string): void {
  const citations = [...new Set(figures.map((figure) => citeIn(trace, figure)))]
  assume(trace, name, { value, unit: null, basis: 'default', reason, citations })
}

/**
 * Says that the batch is the mean over what may serve the model, and by how much what would narrow the range. Nobody publishes it,
 * so that it is an assumption of every hosted model and no warning of one.
 */
export function declareMeanBatch(trace: Trace, meanBatch: number, narrowing = ''): void {
  const narrowed = narrowing === '' ? '' : ` A provider’s own figures would narrow the range: ${narrowing}.`
  const reason = `The batch is unknown: the mean over the mixture, from 1 to 4,096, and the range carries that.${narrowed} batchSize replaces it.`
  assume(trace, 'servingBatchSize', { value: meanBatch.toPrecision(3), unit: 'count', basis: 'computed', reason, citations: [] })
}
