import { JOULES_PER_KWH, SECONDS_PER_HOUR } from '../../schemas/unit.js'
import { notInFormat } from '../csv-table.js'
import type { Importer } from '../importer.js'
import { type ToolRun, toolRuns } from './tool-run.js'

const MOST_BYTES = 16 * 1024 * 1024
const DURATION = /Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)$/
const POWER = /Average power usage \(W\) for (cpu|gpu): \[?([\d. ]+|None)\]?$/
const FOUND = / The following components were found: (.+)\.$/
const DEVICES = /(CPU|GPU) with device\(s\) (.+?)(?:\. |$)/g

/**
 * The standard log of CarbonTracker (…_carbontracker.log): the mean power of each epoch times its duration. The power of GPUs is read by
 * NVML. The power of processors may be rated power (TDP); it is used only if there is no GPU, and counts as computed. The PUE in the log
 * is not applied.
 */
export const carbontracker: Importer = {
  id: 'carbontracker',
  title: 'CarbonTracker, standard log',
  file: '…_carbontracker.log',
  download: 'https://github.com/saintslab/carbontracker',
  licenceNote: 'The file is that of whoever ran the training: ask them before you publish its figures.',
  content: 'text',
  *read(bytes, catalog, origin) {
    if (bytes.length > MOST_BYTES) throw notInFormat(1, `the file has more than ${MOST_BYTES} bytes, more than any log of a training`)
    const text = bytes.toString()
    if (!text.includes('carbontracker version'))
      throw notInFormat(1, 'this is not a standard log of CarbonTracker: no line gives its version')
    const tool = {
      id: 'carbontracker',
      name: 'CarbonTracker',
      scope: 'what CarbonTracker read of the epochs that it monitored, without its PUE',
    }
    return yield* toolRuns([runIn(text.split(/\r?\n/))], tool, catalog, origin)
  },
}

type Epoch = { readonly seconds: number; readonly watts: Map<string, readonly number[]> }

function runIn(lines: readonly string[]): ToolRun {
  const epochs: Epoch[] = []
  for (const line of lines) {
    const [, hours, minutes, seconds] = DURATION.exec(line) ?? []
    if (hours !== undefined) epochs.push({ seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), watts: new Map() })
    const [, component, powers] = POWER.exec(line) ?? []
    if (component !== undefined && powers !== undefined && powers !== 'None') {
      epochs.at(-1)?.watts.set(component, powers.trim().split(/ +/).map(Number))
    }
  }
  const isGpu = epochs.some(({ watts }) => watts.has('gpu'))
  const component = isGpu ? 'gpu' : 'cpu'
  const lacking = epochs.findIndex(({ watts }) => !watts.has(component))
  if (epochs.length === 0) throw notInFormat(1, 'the log has no epoch that was monitored')
  if (lacking >= 0) throw notInFormat(1, `epoch ${lacking + 1} of those monitored has no power of the ${component}`)
  const seconds = epochs.reduce((sum, one) => sum + one.seconds, 0)
  const joules = epochs.reduce((sum, one) => sum + one.seconds * (one.watts.get(component) ?? []).reduce((all, watts) => all + watts, 0), 0)
  const names = devicesIn(lines).get(component) ?? []
  const isRated = lines.some((line) => /\bTDP\b/.test(line))
  return {
    line: 1,
    hardwareName: names[0] ?? 'not said',
    ...(isGpu && { accelerators: Math.max(...epochs.map(({ watts }) => watts.get('gpu')?.length ?? 0)) }),
    hours: seconds / SECONDS_PER_HOUR,
    energyKwh: joules / JOULES_PER_KWH,
    energyScope: isGpu ? 'accelerators' : 'servers',
    locator: `lines "Average power usage (W) for ${component}" and "Duration"`,
    derivation: `mean power × duration, summed over ${epochs.length} epochs`,
    ...(isGpu && { meter: 'power of the GPUs by NVML, sampled by CarbonTracker' }),
    notes: [
      'Epochs that CarbonTracker only predicted are not counted.',
      ...(isGpu ? [] : [`Processors alone${isRated ? ', by rated power' : ', whose power may be a rated one'}: not called metered.`]),
    ],
  }
}

function devicesIn(lines: readonly string[]): Map<string, string[]> {
  const [, found = ''] = lines.map((line) => FOUND.exec(line)).find((match) => match !== null) ?? []
  const matches = [...found.matchAll(DEVICES)]
  return new Map(matches.map(([, component = '', names = '']) => [component.toLowerCase(), names.split(',').map((name) => name.trim())]))
}
