import { factorFigure, factorIn } from './factor.js'
import { BIT_WIDTHS, type HostedShape, hostingHardware } from './hosted.js'
import { declareKv, declareLayers } from './stand-ins.js'
import { type Trace, assume, citeIn, warn } from './trace.js'

/** Says what stands in where only the model is known: hardware, precision, shape and batch. */
export function declareHosted(trace: Trace, shape: HostedShape, meanBatch: number): void {
  declareHardware(trace)
  if (!shape.weights) declarePrecision(trace)
  const [size] = shape.sizes.toSorted((one, other) => other.weight - one.weight)
  if (size && shape.layers === undefined) declareLayers(trace, size.totalParameters)
  if (size && shape.kvBytesPerToken === undefined) declareKv(trace, size.activeParameters)
  if (shape.batch === undefined) declareBatch(trace, meanBatch)
}

function declareHardware(trace: Trace): void {
  const hardware = hostingHardware(trace.catalog)
  const value = hardware.map(({ accelerator, weight }) => `${accelerator.id} ${weight}`).join(', ')
  const citations = hardware.map(({ accelerator }) => citeIn(trace, factorFigure(trace.catalog, `hosted/hardware/${accelerator.id}`)))
  const reason =
    'No hardware was given: a mixture of what usually serves hosted models stands in, as many as hold the weights, or two or four times that.'
  assume(trace, 'hardware', { value, unit: null, basis: 'default', reason, citations: [...new Set(citations)] })
}

function declarePrecision(trace: Trace): void {
  const weightId = (id: string) => `hosted/bits/${id}`
  const value = BIT_WIDTHS.map(({ id, precision }) => `${precision} ${factorIn(trace.catalog, weightId(id), 'ratio')}`).join(', ')
  const citations = BIT_WIDTHS.map(({ id }) => citeIn(trace, factorFigure(trace.catalog, weightId(id))))
  const reason = 'No precision was given and none is published: a mixture stands in.'
  assume(trace, 'precision', { value, unit: null, basis: 'default', reason, citations: [...new Set(citations)] })
}

function declareBatch(trace: Trace, meanBatch: number): void {
  const reason = 'The batch is unknown: the mean over the mixture, from 1 to 4,096.'
  assume(trace, 'batchSize', { value: meanBatch.toPrecision(3), unit: 'count', basis: 'computed', reason, citations: [] })
  warn(
    trace,
    'batch_unknown',
    'The batch is unknown, and it decides more than anything else: the range carries that. A provider’s own figures would narrow it.',
  )
}
