import { z } from 'zod'
import { PartialDate } from '../schemas/partial-date.js'
import { RECORD_SCHEMAS, type RecordKind, type RecordOf } from '../schemas/record.js'
import { earlier, type Filter, filter, is } from './filter.js'

type FiltersByKind = { readonly [Kind in RecordKind]?: Readonly<Record<string, Filter<RecordOf<Kind>>>> }

const { model, accelerator, gridZone, gridSeries, trainingRun, workMeasurement } = RECORD_SCHEMAS
const parameters = z.number().positive().max(1e18)

/** Every filter of every kind of record; both APIs offer these and no others. */
export const RECORD_FILTERS: FiltersByKind = {
  model: {
    developer: is(({ developer }) => developer),
    family: is(({ family }) => family),
    access: is(({ access }) => access, model.shape.access),
    minParameters: filter(parameters.describe('Total parameters at least.'), ({ totalParameters }, least) =>
      totalParameters ? totalParameters.value >= least : false,
    ),
    maxParameters: filter(parameters.describe('Total parameters at most.'), ({ totalParameters }, most) =>
      totalParameters ? totalParameters.value <= most : false,
    ),
    releasedFrom: filter(PartialDate.describe('Released in this year, month or day, or later.'), ({ released }, from) =>
      released ? earlier(released.text, from) >= 0 : false,
    ),
    releasedTo: filter(PartialDate.describe('Released in this year, month or day, or earlier.'), ({ released }, to) =>
      released ? earlier(released.text, to) <= 0 : false,
    ),
    hasMeasurement: filter(z.boolean(), ({ id }, wanted, { catalog: { measurementsByModel } }) => measurementsByModel.has(id) === wanted),
  },
  accelerator: { vendor: is(({ vendor }) => vendor), kind: is(({ kind }) => kind, accelerator.shape.kind) },
  gridZone: { kind: is(({ kind }) => kind, gridZone.shape.kind), country: is(({ country }) => country) },
  gridSeries: {
    zone: is(({ zone }) => zone),
    field: is(({ field }) => field, gridSeries.shape.field),
    basis: is(({ basis }) => basis, gridSeries.shape.basis),
  },
  cloudRegion: { provider: is(({ provider }) => provider), zone: is(({ zone }) => zone) },
  trainingRun: { model: is((run) => run.model), phase: is(({ phase }) => phase, trainingRun.shape.phase) },
  measurement: {
    model: is((measurement) => measurement.model),
    hardware: is(({ hardware }) => hardware),
    source: is(({ source }) => source),
  },
  workMeasurement: {
    model: is((measurement) => measurement.model),
    work: is(({ work }) => work, workMeasurement.shape.work),
    task: is(({ task }) => task),
    hardware: is(({ hardware }) => hardware),
    source: is(({ source }) => source),
    use: is(({ use }) => use, workMeasurement.shape.use),
  },
}
