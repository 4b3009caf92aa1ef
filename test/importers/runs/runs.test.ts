import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { ImporterId } from '../../../src/schemas/import.js'
import { lines, offered, reading, refusal } from '../reading.js'

/** Files that the tools themselves wrote, under their names and versions. */
const file = (name: string): Promise<string> => readFile(new URL(`files/${name}`, import.meta.url), 'utf8')
const MODEL = 'llama-3.2-1b'

async function run(from: ImporterId, text: string, name: string, id: string): Promise<Readonly<Record<string, unknown>>> {
  return offered(await reading(from, text, name), id)
}
const kwh = (joules: number): unknown => ({ unit: 'kWh', value: expect.closeTo(joules / 3.6e6, 12) as number })

describe('a run that another tool saw', () => {
  it('of no model on record is told as the request that asks for it, and a file named after a model is a record of it', async () => {
    const text = await file('carbontracker-2.4.7.log')
    const { records, warnings } = await reading('carbontracker', text, 'my-run.log')
    expect(records).toEqual([])
    expect(warnings?.[0]?.reason).toContain('"energyScope":"servers"')
    expect(warnings?.[0]?.reason).toContain('name the file after its id')
    expect((await reading('carbontracker', text, `${MODEL}.log`)).records).toHaveLength(1)
  })
})

describe('emissions.csv of CodeCarbon 3.3.2, which it wrote on processors alone', () => {
  it('is read, and not called metered', async () => {
    const id = 'codecarbon-0aa3cb67-861e-40c9-b51e-21b26793db98'
    expect(await run('codecarbon', await file('codecarbon-3.3.2-emissions.csv'), 'emissions.csv', id)).toMatchObject({
      ...{ model: MODEL, metered: false, energyScope: 'servers', energy: { value: 4.620931754548338e-5 }, location: 'France' },
    })
  })
})

describe('a standard log of CarbonTracker', () => {
  const gpuLog = (power: string): string =>
    lines(
      '2026-11-30 19:51:54 - carbontracker version 2.4.7',
      '2026-11-30 19:51:55 - The following components were found: GPU with device(s) NVIDIA A100-SXM4-80GB, NVIDIA A100-SXM4-80GB. CPU with device(s) AMD EPYC.',
      ...[1, 2].flatMap((epoch) => [
        `2026-11-30 19:51:58 - Epoch ${epoch}:`,
        '2026-11-30 19:51:58 - Duration: 1:00:30.50',
        ...(epoch === 1 ? ['2026-11-30 19:51:58 - Average power usage (W) for gpu: [300.5 310.0]'] : [power]),
        '2026-11-30 19:51:58 - Average power usage (W) for cpu: 60.0',
      ]),
    )

  it('that it wrote on processors alone is their mean power times the time of its epochs, without its PUE, and not metered', async () => {
    const record = await run('carbontracker', await file('carbontracker-2.4.7.log'), `${MODEL}.log`, `carbontracker-${MODEL}`)
    expect(record).toMatchObject({ metered: false, energyScope: 'servers', hardwareName: 'AMD EPYC', energy: kwh(60 * 6) })
  })

  it('with GPUs counts them alone, as metered', async () => {
    const text = gpuLog('2026-11-30 19:51:58 - Average power usage (W) for gpu: [290.5 300.0]')
    expect(await run('carbontracker', text, `${MODEL}.log`, `carbontracker-${MODEL}`)).toMatchObject({
      ...{ metered: true, energyScope: 'accelerators', hardware: 'nvidia-a100-sxm4-80gb', accelerators: { value: 2 } },
      ...{ energy: kwh((300.5 + 310 + 290.5 + 300) * 3630.5), duration: { value: (2 * 3630.5) / 3600 } },
    })
  })

  it('that lacks the power of an epoch, or is no such log, is refused', async () => {
    expect(await refusal('carbontracker', gpuLog('2026-11-30 19:51:58 - x'), 'a.log')).toContain(
      'epoch 2 of those monitored has no power of the gpu',
    )
    expect(await refusal('carbontracker', 'hello\n', 'a.log')).toContain('no line gives its version')
  })
})

describe('a log of Zeus', () => {
  const HEADER = 'start_time,window_name,elapsed_time,gpu0_energy,gpu1_energy'

  it('counts a window within another once, and windows that follow each other both', async () => {
    const text = lines(
      HEADER,
      '1000.5,epoch0,10,2000,2100',
      '1010.5,epoch1,10,2200,2300',
      '1000.4999,training,20.1,4300,4500',
      '1030,eval,5,100,110',
    )
    expect(await run('zeus', text, `${MODEL}.csv`, `zeus-${MODEL}`)).toMatchObject({
      ...{ metered: true, energyScope: 'accelerators', accelerators: { value: 2 }, energy: kwh(4300 + 4500 + 210) },
      duration: { value: expect.closeTo(25.1 / 3600, 9) as number },
    })
  })

  it('whose windows overlap in part, or that saw no GPU, is refused', async () => {
    expect(await refusal('zeus', lines(HEADER, '1000,a,10,1,1', '1005,b,10,1,1'))).toContain('overlaps in part with that of line 2')
    expect(await refusal('zeus', await file('zeus-0.16.0-without-gpu.csv'))).toContain('Zeus saw no GPU')
  })
})

describe('system metrics of Weights & Biases', () => {
  it('give the energy of each GPU by its samples, in any order, also where one is missing', async () => {
    const text = lines(
      ',_runtime,_timestamp,system.gpu.0.powerWatts,system.gpu.1.powerWatts,system.cpu',
      '0,0,1.7e9,300,,9',
      '2,20,1.7e9,320,200,9',
      '1,10,1.7e9,340,200,9',
    )
    expect(await run('wandb', text, `${MODEL}.csv`, `wandb-${MODEL}`)).toMatchObject({
      ...{ metered: true, accelerators: { value: 2 }, energy: kwh(320 * 10 + 330 * 10 + 200 * 10), duration: { value: 20 / 3600 } },
    })
  })

  it('without power, or with a single sample, are refused', async () => {
    expect(await refusal('wandb', lines('_runtime,loss', '0,1'))).toContain('no column system.gpu.0.powerWatts')
    expect(await refusal('wandb', lines('_runtime,system.gpu.0.powerWatts', '0,300'))).toContain('fewer than two samples')
  })
})

describe('run.json of an exported run of MLflow', () => {
  it('that mlflow-export-import wrote is the energy of both GPUs, of the model in its tag', async () => {
    const record = await run('mlflow', await file('mlflow-3.17.2-run.json'), 'run.json', 'mlflow-run-80ea85b87abb46468ef6429c19b1d301')
    expect(record).toMatchObject({ model: MODEL, metered: true, accelerators: { value: 2 }, energyScope: 'accelerators' })
    // Four seconds at some 302 and 312 W.
    expect((record['energy'] as { value: number }).value * 3.6e6).toBeCloseTo(4.014 * 302 + 4.014 * 312, -1)
  })

  it('without system metrics is refused', async () => {
    expect(await refusal('mlflow', JSON.stringify({ mlflow: { info: { run_id: 'x' }, metrics: { loss: [] } } }))).toContain(
      'without system metrics',
    )
  })
})

describe('a power log of MLPerf Training', () => {
  it('that its own logger wrote counts each reading for the time since the one before, times the efficiency', async () => {
    const text = await file('mlperf-logging-4.1.68-node_0.txt')
    const record = await run('mlperf-power', text, `${MODEL}.txt`, `mlperf-power-${MODEL}`)
    const joules = (0.94 * (5200 * 6 + 5210 * 504 + 5220 * 501 + 5230 * 500)) / 1000
    expect(record).toMatchObject({ metered: true, energyScope: 'servers', energy: kwh(joules), duration: { value: 2.012 / 3600 } })
  })

  it('without its start or its readings is refused', async () => {
    const text = await file('mlperf-logging-4.1.68-node_0.txt')
    expect(await refusal('mlperf-power', text.replace('power_measurement_start', 'x'), 'a.txt')).toContain(
      'no line says power_measurement_start',
    )
    expect(await refusal('mlperf-power', text.replaceAll('power_reading', 'x'), 'a.txt')).toContain('no power_reading')
  })
})

describe('co2_eq_emissions of a model card', () => {
  const card = (emissions: string, type = 'fine-tuning'): string =>
    `---\nlicense: mit\nco2_eq_emissions:\n  emissions: ${emissions}\n  source: CodeCarbon\n  training_type: ${type}\n  geographical_location: "Paris, France"\n  hardware_used: NVIDIA A100-SXM4-80GB\n---\n# Model\n`
  const read = (emissions: string, name = 'gpt-2-xl.md') => reading('model-card', card(emissions), name)

  it.each([
    ['12.5', 12.5],
    ['"1120.5 g"', 1120.5],
    ['"1.1205 kg CO2eq"', 1120.5],
    ['"1,120 grams"', 1120],
    ['"2 tonnes"', 2_000_000],
  ])('of %s is %d g', async (emissions, grams) => {
    const { records } = await reading('model-card', card(emissions), `${MODEL}.md`)
    expect(records[0]?.record).toMatchObject({
      ...{ id: `model-card-${MODEL}`, phase: 'fine_tuning', hardware: 'nvidia-a100-sxm4-80gb', location: 'Paris, France' },
      carbonLocationBased: { value: grams, unit: 'gCO2e' },
    })
  })

  it('that is a thousandth of what another account of the model says is told as kilograms, unless its unit stands beside it', async () => {
    // Meta gives 107 t for Llama 3.2 1B.
    const slip = await reading('model-card', card('107000', 'pre-training'), `${MODEL}.md`)
    expect(slip.records).toEqual([])
    expect(slip.warnings?.[0]?.reason).toContain('these look like kilograms')
    expect((await reading('model-card', card('"107000 kg"', 'pre-training'), `${MODEL}.md`)).records).toHaveLength(1)
    expect((await reading('model-card', card('107000000', 'pre-training'), `${MODEL}.md`)).records).toHaveLength(1)
  })

  it('of no model on record, of no number or of no card is told', async () => {
    expect((await read('12', 'nobody.md')).warnings?.[0]?.reason).toContain('its card says 12 gCO2e')
    expect(await refusal('model-card', card('"some"'), `${MODEL}.md`)).toContain('are not a number above zero')
    expect(await refusal('model-card', card('"5 lb"'), `${MODEL}.md`)).toContain('is not g, kg or t')
    expect(await refusal('model-card', '# Model\n', 'a.md')).toContain('this is not a model card')
    expect(await refusal('model-card', '---\nlicense: mit\n---\n', 'a.md')).toContain('do not contain co2_eq_emissions')
  })
})
