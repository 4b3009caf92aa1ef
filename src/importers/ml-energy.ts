import { z } from 'zod'
import type { Catalog } from '../catalog/catalog.js'
import type { Steps } from '../catalog/steps.js'
import { notInFormat } from './csv-table.js'
import type { FileOrigin, Importer, OfferedRecord, Reading, Skipped } from './importer.js'
import { jsonFrom } from './json-file.js'
import { Configuration, measurementOf } from './ml-energy/measurement-of.js'
import { sourceCard } from './source-card.js'

const KNOWN_SHAPE = 'an object with "task" and "configurations", as in public/data/tasks and public/data/models of the leaderboard'

/** A file of one task, or of one model in one task, which then says once what holds for all. */
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

/** JSON is parsed at one go: the largest file of the leaderboard has a fraction of these. */
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
    // JSON has no lines that count: it is the place in the list, from 1.
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
  if (issue?.path[0] === 'energy_per_token_joules') return 'it gives no energy for each token: only measurements of text are held'
  return `"${issue?.path.join('/') ?? ''}" is not as in measurements of text: ${issue?.message ?? ''}`
}
