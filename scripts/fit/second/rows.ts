import { type Catalog, memoPerCatalog } from '../../../src/catalog/catalog.js'
import { foldName } from '../../../src/catalog/collection.js'
import { factorIn } from '../../../src/estimation/factor.js'
import { subjectOf } from '../../../src/estimation/model/subject.js'
import { classOf, squaresAt } from '../../../src/estimation/roofline-2/interval.js'
import { type Setting, settingOf } from '../../../src/estimation/roofline-2/setting.js'
import {
  type Parts,
  plainParts,
  type TermName,
  termsBesideWeights,
  touchedShare,
  weightsTerm,
} from '../../../src/estimation/roofline-2/terms.js'
import { OF_NUMBERS } from '../../../src/estimation/trace/algebra.js'
import { startTrace } from '../../../src/estimation/trace/trace.js'
import { requestOfMeasurement } from '../../../src/estimation/validation/predict.js'
import type { Measurement } from '../../../src/schemas/measurement.js'
import type { CoefficientName, Multiplier, SecondRow } from './coefficients.js'

/** Returns the rows of `wattprint-roofline-2` for measurements with these uses. */
export function secondRows(catalog: Catalog, uses: readonly Measurement['use'][]): SecondRow[] {
  const measurements = catalog.records.measurement.items.filter(({ use, scope }) => scope === 'gpu' && uses.includes(use))
  return measurements.map((measurement) => rowOf(catalog, measurement))
}

function rowOf(catalog: Catalog, measurement: Measurement): SecondRow {
  const trace = startTrace(catalog)
  const request = requestOfMeasurement(catalog, measurement, 'all_inputs')
  const setting = settingOf(trace, request, subjectOf(trace, request))
  const batch = batchOf(setting, measurement)
  const { down, up } = squaresAt(trace, setting, batch)
  return {
    measurement,
    laboratory: laboratoryOf(catalog, measurement),
    halfWidthClass: classOf(setting),
    terms: termsOf(catalog, setting, measurement, batch),
    lnMeasured: Math.log(measurement.energyJoulesPerOutputToken),
    down: Math.sqrt(down),
    up: Math.sqrt(up),
  }
}

/** The laboratory of a measurement: the publisher of its source, or of the first source of that source that measures. */
function laboratoryOf(catalog: Catalog, { source }: Measurement): string {
  const publisherOf = (id: string) => catalog.sources.byName.get(foldName(id))?.publisher ?? id
  const publisher = publisherOf(source)
  return [...measuringSources(catalog)].filter((id) => publisherOf(id) === publisher).sort()[0] ?? source
}

const measuringSources = memoPerCatalog((catalog) => new Set(catalog.records.measurement.items.map(({ source }) => source)))

/** The batch that fits into memory, or one sequence, which was measured even where the memory holds none. */
function batchOf({ replica }: Setting, { batchSize }: Measurement): number {
  const batch = Math.max(batchSize ?? 1, 1)
  const most = replica.fits(replica.count.value)
  return most >= 1 ? Math.min(batch, most) : batch
}

const UNIT = { memory: 1, compute: 1, step: 1, sequence: 1 }

/** The terms of the method with every coefficient at one, each with the names of its coefficients. */
function termsOf(catalog: Catalog, setting: Setting, measurement: Measurement, batch: number): SecondRow['terms'] {
  const { vector, experts, fp8 } = setting.parts
  const inputs = plainParts(setting.parts)
  const touched = touchedShare(OF_NUMBERS, inputs.totalParameters, inputs.activeParameters, batch)
  const bytesPerWeight = inputs.bytesPerWeight * formatRatio(catalog, setting, measurement)
  const parts: Parts<number> = { ...inputs, bytesPerWeight, batch, touched, engine: 1, kernel: 1, vector: 1, experts: 1, fp8: undefined }
  const rests = { ...termsBesideWeights(OF_NUMBERS, UNIT, parts), weights: weightsTerm(OF_NUMBERS, UNIT, parts, 0) }
  const multipliers = multipliersOf(
    setting,
    { vector, experts, fp8 },
    factorIn(catalog, 'wattprint-roofline-2/experts-arithmetic', 'ratio'),
  )
  return (Object.keys(rests) as TermName[]).map((name) => ({
    joules: rests[name].rest / measurement.meanOutputTokens,
    multipliers: multipliers[name],
  }))
}

/** The bytes of a measured weight, divided by those of our format with the same name. */
function formatRatio(catalog: Catalog, { format: { precision } }: Setting, { bytesPerWeight }: Measurement): number {
  return precision === 'published' ? 1 : bytesPerWeight / factorIn(catalog, `precision/${precision}`, 'bytes/parameter')
}

type Switches = Pick<Parts, 'vector' | 'experts' | 'fp8'>

function multipliersOf({ engine, format }: Setting, { vector, experts, fp8 }: Switches, ofMixtures: number) {
  const overhead = { older: [one('older-engine-overhead')], local: [one('local-engine-overhead')], modern: [], hf: [] }[engine.kind]
  const kernel = format.kernel ? [one(`${format.kernel}-overhead`)] : []
  const compute = [one('compute-share'), ...(vector === 1 ? [] : [one('vector-arithmetic')])]
  const mixed = (asNumber(experts) - 1) / (ofMixtures - 1)
  const arithmetic = experts === 1 ? compute : [...compute, { name: 'experts-arithmetic', constant: 1 - mixed, slope: mixed } as const]
  const traffic = fp8 ? [{ name: 'fp8-extra-traffic', constant: 1, slope: 1 } as const] : []
  return {
    weights: [one('memory-share'), ...traffic],
    cache: [one('memory-share')],
    decoding: arithmetic,
    decodingAttention: compute,
    stepOverhead: [one(engine.kind === 'hf' ? 'hf-step-overhead' : 'step-overhead'), ...overhead, ...kernel],
    sequenceOverhead: [one('sequence-overhead'), ...overhead],
    prefill: arithmetic,
    prefillAttention: compute,
  } satisfies Record<TermName, readonly Multiplier[]>
}

function one(name: CoefficientName): Multiplier {
  return { name, constant: 0, slope: 1 }
}

function asNumber(operand: Parts['experts']): number {
  return typeof operand === 'number' ? operand : operand.value
}
