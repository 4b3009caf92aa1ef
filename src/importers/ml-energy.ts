import { z } from 'zod'
import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import type { Steps } from '../catalog/steps.js'
import type { Measurement } from '../schemas/measurement.js'
import { notInFormat } from './csv-table.js'
import { jsonFrom } from './file-content.js'
import { type FileOrigin, type Importer, type OfferedRecord, type Reading, type Skipped, slug, sourceCard } from './importer.js'

const KNOWN_SHAPE = 'an object with "task" and "configurations", as in public/data/tasks and public/data/models of the leaderboard'

/** A file of one task, or of one model in one task; in the latter, fields that apply to all runs are given only once. */
const File = z.looseObject({
  task: z.string().min(1),
  model_id: z.string().optional(),
  weight_precision: z.string().optional(),
  total_params_billions: z.number().optional(),
  activated_params_billions: z.number().optional(),
  configurations: z.array(z.looseObject({})).min(1),
})

/** ML.ENERGY's leaderboard: measured energy for each token, model, accelerator and batch. */
export const mlEnergy: Importer = {
  id: 'ml-energy',
  title: 'ML.ENERGY Leaderboard, measured energy of inference',
  file: 'public/data/tasks/<task>.json or public/data/models/<model>__<task>.json',
  download: 'https://github.com/ml-energy/leaderboard',
  licenceNote: 'Apache-2.0 by the card of the data set; the repository of the leaderboard names no licence.',
  content: 'json',
  read: (bytes, catalog, origin) => readFile(fileFrom(bytes), catalog, origin),
}

/** More bytes than any file of the leaderboard has. JSON is parsed as a whole. */
const MOST_BYTES = 4 * 1024 * 1024
const MOST_CONFIGURATIONS = 20_000

function fileFrom(bytes: Buffer): z.infer<typeof File> {
  if (bytes.length > MOST_BYTES)
    throw notInFormat(1, `the file has more than ${MOST_BYTES} bytes, more than any of the leaderboard: split it`)
  const content = jsonFrom(bytes.toString())
  if (configurationsIn(content) > MOST_CONFIGURATIONS)
    throw notInFormat(1, `the file has more than ${MOST_CONFIGURATIONS} configurations: split it`)
  const file = File.safeParse(content)
  if (file.success) return file.data
  const [issue] = file.error.issues
  throw notInFormat(1, `this is not ${KNOWN_SHAPE}: at /${issue?.path.join('/') ?? ''}, ${issue?.message ?? ''}`)
}

function configurationsIn(content: unknown): number {
  if (typeof content !== 'object' || content === null || !('configurations' in content)) return 0
  return Array.isArray(content.configurations) ? content.configurations.length : 0
}

function* readFile({ configurations, ...shared }: z.infer<typeof File>, catalog: Catalog, origin: FileOrigin): Steps<Reading> {
  const source = sourceCard('ml-energy', origin, {
    title: 'The ML.ENERGY Leaderboard',
    publisher: 'ML.ENERGY',
    url: 'https://github.com/ml-energy/leaderboard',
    licence: 'Apache-2.0 (by the card of the data set)',
    evidence: 'primary',
    standing: 'measured',
    note: 'Accelerator energy by NVML through Zeus, in steady state.',
  })
  const skipped: Skipped[] = []
  const records: OfferedRecord[] = []
  const lineOf = new Map<string, number>()
  let alike = 0
  for (const [index, given] of configurations.entries()) {
    yield
    // Lines mean nothing in JSON, so that the position in the list is reported, from 1.
    const line = index + 1
    const read = Configuration.safeParse({ ...shared, ...given })
    const found = read.success ? measurementOf(read.data, catalog, { source: source.id, line, origin }) : faultOf(read.error)
    if (typeof found === 'string') skipped.push({ line, reason: found })
    else if (found === undefined) alike += 1
    else if (lineOf.has(found.id)) skipped.push({ line, reason: `repeats configuration ${lineOf.get(found.id) ?? 0}: ${found.id}` })
    else {
      lineOf.set(found.id, line)
      records.push({ kind: 'measurement', record: found, line })
    }
  }
  return { source: records.length > 0 ? source : null, records, alike, skipped }
}

function faultOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue?.path[0] === 'energy_per_token_joules') return 'it gives no energy for each token: only measurements of text are supported'
  return `"${issue?.path.join('/') ?? ''}" is not as in measurements of text: ${issue?.message ?? ''}`
}

const positive = z.number().positive()

/** The fields of one run of the benchmark that are used. */
const Configuration = z.looseObject({
  task: z.string().min(1),
  model_id: z.string().min(1),
  gpu_model: z.string().min(1),
  num_gpus: positive,
  weight_precision: z.string().min(1),
  total_params_billions: positive,
  activated_params_billions: positive,
  energy_per_token_joules: positive,
  avg_output_len: positive,
  avg_batch_size: positive.optional(),
  max_num_seqs: positive.optional(),
  output_throughput_tokens_per_sec: positive.optional(),
  avg_power_watts: positive.optional(),
  tensor_parallel: positive.optional(),
  expert_parallel: positive.optional(),
  data_parallel: positive.optional(),
})
type Configuration = z.infer<typeof Configuration>
type Place = { readonly source: string; readonly line: number; readonly origin: FileOrigin }

const BILLION = 1e9
const BITS_PER_BYTE = 8
/** Number formats: the name used here, and bits for each value. MXFP4 stores a scale of 8 bits for every 32 values of 4 bits. */
const PRECISIONS: Readonly<Record<string, readonly [name: string, bits: number]>> = {
  bfloat16: ['bf16', 16],
  float16: ['fp16', 16],
  fp8: ['fp8', 8],
  int8: ['int8', 8],
  mxfp4: ['mxfp4', 4 + 8 / 32],
}
/** Text tasks whose kind of prompt is known. Other tasks are stored, but methods are not scored on them. */
const SCORED = ['lm-arena-chat', 'gpqa']
const ROUNDING = 1e-9

/** The measurement of a run; undefined if the catalog has it, a message if a name is not known. */
function measurementOf(run: Configuration, catalog: Catalog, place: Place): Measurement | string | undefined {
  const hardware = recordNamed(catalog, 'accelerator', run.gpu_model)
  if (!hardware) return `no accelerator of the catalog has the name "${run.gpu_model}"`
  const precision = PRECISIONS[run.weight_precision]
  if (!precision) return `"${run.weight_precision}" is no number format that is known here`
  const measurement = recordOf(run, { hardware: hardware.id, precision }, catalog, place)
  return isHeld(measurement, catalog) ? undefined : measurement
}

type Known = { readonly hardware: string; readonly precision: readonly [name: string, bits: number] }

function recordOf(run: Configuration, { hardware, precision: [precision, bits] }: Known, catalog: Catalog, place: Place): Measurement {
  const model = recordNamed(catalog, 'model', run.model_id)
  const isScored = SCORED.includes(run.task)
  return {
    id: idOf(run, precision),
    model: model?.id ?? null,
    modelName: run.model_id,
    family: model?.family ?? slug(run.model_id),
    // The file rounds sizes to a billion.
    totalParameters: model?.totalParameters?.value ?? run.total_params_billions * BILLION,
    activeParameters: model?.activeParameters?.value ?? run.activated_params_billions * BILLION,
    layers: model?.architecture.layers?.value ?? null,
    kvBytesPerToken: model?.architecture.kvBytesPerToken?.value ?? null,
    slidingWindowShare: model?.architecture.slidingWindowShare?.value ?? null,
    slidingWindowTokens: model?.architecture.slidingWindowTokens?.value ?? null,
    hardware,
    acceleratorCount: run.num_gpus,
    precision,
    bytesPerWeight: bits / BITS_PER_BYTE,
    powerCapWatts: null,
    engine: 'vllm',
    task: run.task,
    meanInputTokens: null,
    inputTokensEvidence: null,
    meanOutputTokens: run.avg_output_len,
    batchSize: run.avg_batch_size ?? null,
    outputTokensPerSecond: run.output_throughput_tokens_per_sec ?? null,
    energyJoulesPerOutputToken: run.energy_per_token_joules,
    acceleratorPowerWatts: run.avg_power_watts ?? null,
    hostPowerWatts: null,
    scope: 'gpu',
    year: Number(place.origin.accessedOn.slice(0, 4)),
    use: isScored ? 'check' : 'excluded',
    note: `The file gives no version of vLLM and no year: that is of the download.${isScored ? '' : ' The length of the prompts is not published.'}`,
    source: place.source,
    locator: `${place.origin.fileName}, configurations[${place.line - 1}]`,
  }
}

/** The id of a run, made of everything that distinguishes runs, so that a later file corrects a run and does not repeat it. */
function idOf(run: Configuration, precision: string): string {
  const parallel = [`tp${run.tensor_parallel ?? 1}`, `ep${run.expert_parallel ?? 1}`, `dp${run.data_parallel ?? 1}`].join('-')
  const conditions = `${slug(run.gpu_model)}-x${run.num_gpus}-${precision}-seqs${run.max_num_seqs ?? 0}-${parallel}`
  return `ml-energy/${slug(run.task)}/${slug(run.model_id)}/${conditions}`
}

function isHeld(measured: Measurement, { records }: Catalog): boolean {
  return records.measurement.items.some(
    (held) =>
      held.modelName === measured.modelName &&
      held.task === measured.task &&
      held.hardware === measured.hardware &&
      held.acceleratorCount === measured.acceleratorCount &&
      held.precision === measured.precision &&
      isClose(held.batchSize, measured.batchSize) &&
      isClose(held.energyJoulesPerOutputToken, measured.energyJoulesPerOutputToken),
  )
}

function isClose(one: number | null, other: number | null): boolean {
  return one === other || (one !== null && other !== null && Math.abs(one - other) <= Math.abs(one) * ROUNDING)
}
