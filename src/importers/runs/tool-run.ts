import type { Catalog } from '../../catalog/catalog.js'
import { recordNamed } from '../../catalog/find-record.js'
import type { Steps } from '../../catalog/steps.js'
import type { Figure } from '../../schemas/figure.js'
import type { Source } from '../../schemas/source.js'
import type { EnergyScope, TrainingRun } from '../../schemas/training-run.js'
import { JOULES_PER_KWH, SECONDS_PER_HOUR } from '../../schemas/unit.js'
import { type FileOrigin, type OfferedRecord, type Reading, type Skipped, slug, sourceCard } from '../importer.js'

/** One run as a tool recorded it. */
export type ToolRun = {
  readonly line: number
  /** The name of the run in the file; absent if the file has only one run. */
  readonly name?: string
  /** The model, if the tool records it; otherwise the name of the file may be that of a model. */
  readonly modelName?: string | undefined
  readonly hardwareName: string
  readonly accelerators?: number | undefined
  readonly hours: number
  readonly energyKwh: number
  readonly energyScope: EnergyScope
  /** Where the energy is in the file, or how it is computed from the file. */
  readonly locator: string
  readonly derivation?: string
  /** The meter; absent if the energy was not metered. */
  readonly meter?: string
  readonly zone?: string | undefined
  readonly notes?: readonly string[]
}

/** The tool that wrote the file. `scope` says what it counts. */
export type Tool = { readonly id: string; readonly name: string; readonly scope: string }

/**
 * Returns runs as trainings of models on record. A run of a model that is not on record is reported together with the request that
 * estimates it. A run that is already on record with the same energy is left out.
 */
export function* toolRuns(
  runs: readonly ToolRun[],
  tool: Tool,
  catalog: Catalog,
  origin: FileOrigin,
  skipped: Skipped[] = [],
): Steps<Reading> {
  const stem = origin.fileName.replace(/\.\w+$/, '')
  const source = sourceCard(`${tool.id}-${slug(stem)}`, origin, {
    title: `${tool.name}, ${origin.fileName}`,
    publisher: 'whoever ran the training',
    url: null,
    licence: null,
    evidence: 'primary',
  })
  const records: OfferedRecord[] = []
  const warnings: Skipped[] = []
  let alike = 0
  for (const run of runs) {
    yield
    const name = run.modelName ?? stem
    const model = recordNamed(catalog, 'model', name)
    if (!model) {
      warnings.push({ line: run.line, reason: asRequest(run, name, catalog) })
      continue
    }
    const record = recordOf(run, { model: model.id, tool, source, catalog, stem })
    const held = catalog.records.trainingRun.byName.get(record.id)
    if (held && held.energy?.value === record.energy?.value) alike += 1
    else records.push({ kind: 'trainingRun', record, line: run.line })
  }
  return { source: records.length > 0 ? source : null, records, alike, skipped, warnings }
}

/** A message with the request that estimates the same training, and how the run can become a record. */
function asRequest(run: ToolRun, name: string, catalog: Catalog): string {
  const { accelerators, hours, energyKwh, energyScope, zone } = run
  const hardware = recordNamed(catalog, 'accelerator', run.hardwareName)
  const request = JSON.stringify({
    ...(hardware && { hardware: hardware.id }),
    ...(accelerators !== undefined && { acceleratorCount: accelerators, hours }),
    ...{ energyKwh, energyScope },
    ...(zone !== undefined && { zone }),
  })
  return `"${name}" names no model on record. As a request to /v1/estimates/training it is ${request}; as a record, write the model first, and name the file after its id`
}

type Terms = {
  readonly model: string
  readonly tool: Tool
  readonly source: Source
  readonly catalog: Catalog
  readonly stem: string
}

function recordOf(run: ToolRun, { model, tool, source, catalog, stem }: Terms): TrainingRun {
  const { accelerators, hours, energyKwh, energyScope, meter, hardwareName, locator, derivation } = run
  const figure = (value: number, unit: Figure['unit'], place = locator, how?: string): Figure => ({
    ...{ value, unit, source: source.id, locator: place },
    ...(how !== undefined && { derivation: how }),
  })
  return {
    id: [tool.id, slug(stem), ...(run.name === undefined ? [] : [slug(run.name)])].join('-'),
    ...{ model, phase: 'other', scopeLevel: 'model', reporting: 'reported', scope: tool.scope },
    hardware: recordNamed(catalog, 'accelerator', hardwareName)?.id ?? null,
    hardwareName,
    duration: figure(hours, 'h'),
    ...(accelerators !== undefined && {
      accelerators: figure(accelerators, 'count'),
      acceleratorHours: figure(accelerators * hours, 'accelerator-h', locator, `${accelerators} × ${hours} h`),
    }),
    energy: figure(energyKwh, 'kWh', locator, derivation),
    ...{ energyIncludesPue: false, energyScope, metered: meter !== undefined },
    meter: meter ?? `none: ${tool.name} computed it by a rule`,
    ...{ powerIsRated: false, flopFromHours: false, location: run.zone ?? null },
    ...{ subsetOf: null, supersededBy: null, conflictsWith: [], notes: [...(run.notes ?? [])] },
  }
}

/** Watts at a time. */
export type PowerSample = { readonly seconds: number; readonly watts: number }

/**
 * The energy of samples in J and their duration in s; between two samples the power is their mean (trapezoid rule). Undefined for
 * fewer than two samples.
 */
function energyOfSamples(samples: readonly PowerSample[]): { readonly joules: number; readonly seconds: number } | undefined {
  const sorted = samples.toSorted((one, other) => one.seconds - other.seconds)
  const [first] = sorted
  const last = sorted.at(-1)
  if (!first || !last || last.seconds <= first.seconds) return undefined
  let joules = 0
  for (const [index, { seconds, watts }] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before) joules += ((before.watts + watts) / 2) * (seconds - before.seconds)
  }
  return { joules, seconds: last.seconds - first.seconds }
}

/** Returns a run from the sampled power of each of its accelerators; undefined if there are too few samples. */
export function sampledRun(
  devices: ReadonlyMap<string, readonly PowerSample[]>,
): Pick<ToolRun, 'accelerators' | 'hours' | 'energyKwh' | 'energyScope' | 'derivation'> | undefined {
  const energies = [...devices.values()].flatMap((samples) => energyOfSamples(samples) ?? [])
  const joules = energies.reduce((sum, one) => sum + one.joules, 0)
  if (energies.length === 0 || joules <= 0) return undefined
  return {
    accelerators: energies.length,
    hours: Math.max(...energies.map(({ seconds }) => seconds)) / SECONDS_PER_HOUR,
    energyKwh: joules / JOULES_PER_KWH,
    energyScope: 'accelerators',
    derivation: 'power between two samples is their mean, times the time between them',
  }
}
