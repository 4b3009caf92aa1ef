import { z } from 'zod'
import { notInFormat } from '../csv-table.js'
import { jsonFile } from '../file-content.js'
import type { Importer } from '../importer.js'
import { sampledRun, toolRuns } from './tool-run.js'

const POWER = /^system\/gpu_(\d+)_power_usage_watts$/
const MOST_BYTES = 32 * 1024 * 1024
const MILLISECONDS = 1000

const Samples = z.array(z.object({ value: z.number(), timestamp: z.number() }))
const File = z.object({
  mlflow: z.object({
    info: z.object({ run_id: z.string(), run_name: z.string().nullish() }),
    params: z.record(z.string(), z.string()).default({}),
    tags: z.record(z.string(), z.string()).default({}),
    metrics: z.record(z.string(), z.unknown()).default({}),
  }),
})

/** run.json of mlflow-export-import, with the GPU metrics that MLflow samples. A tag or parameter `model` names the model. */
export const mlflow: Importer = {
  id: 'mlflow',
  title: 'MLflow, an exported run',
  file: 'run.json of mlflow-export-import, of a run with system metrics',
  download: 'https://github.com/mlflow/mlflow-export-import',
  licenceNote: 'The file is that of whoever ran the training: ask them before you publish its figures.',
  content: 'json',
  *read(bytes, catalog, origin) {
    const { mlflow: run } = jsonFile(bytes, { schema: File, known: 'run.json of mlflow-export-import', mostBytes: MOST_BYTES })
    const names = Object.keys(run.metrics).filter((name) => POWER.test(name))
    if (names.length === 0) {
      throw notInFormat(1, 'no metric system/gpu_0_power_usage_watts: the run was logged without system metrics, or saw no GPU')
    }
    const devices = new Map(
      names.map((name) => {
        const parsed = Samples.safeParse(run.metrics[name])
        if (!parsed.success) throw notInFormat(1, `${name} is no list of values with their timestamps`)
        return [name, parsed.data.map(({ value, timestamp }) => ({ seconds: timestamp / MILLISECONDS, watts: value }))] as const
      }),
    )
    yield
    const sampled = sampledRun(devices)
    if (!sampled) throw notInFormat(1, 'there are fewer than two samples of power, but energy is computed between two samples')
    const tool = { id: 'mlflow', name: 'MLflow', scope: 'GPUs by their own sensors; all else of the server left out' }
    const modelName = run.tags['model'] ?? run.params['model'] ?? run.params['model_name']
    const common = { line: 1, name: run.info.run_id, modelName, hardwareName: 'not said', meter: 'power of the GPUs, sampled by MLflow' }
    return yield* toolRuns([{ ...sampled, ...common, locator: `metrics ${names.slice(0, 8).join(', ')}` }], tool, catalog, origin)
  },
}
