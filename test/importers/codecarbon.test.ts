import { describe, expect, it } from 'vitest'
import { lines, offered, reading, refusal } from './reading.js'

/** The header of CodeCarbon 2.2.3, and a row as people put it into the repositories of their models. */
const HEADER =
  'timestamp,project_name,run_id,duration,emissions,emissions_rate,cpu_power,gpu_power,ram_power,cpu_energy,gpu_energy,ram_energy,energy_consumed,country_name,country_iso_code,region,cloud_provider,cloud_region,os,python_version,codecarbon_version,cpu_count,cpu_model,gpu_count,gpu_model,longitude,latitude,ram_total_size,tracking_mode,on_cloud,pue'
const row = (more: Readonly<Record<string, string | number>> = {}): string => {
  const cells: Record<string, string | number> = {
    timestamp: '2024-01-01T00:00:00',
    project_name: 'llama-3.1-8b',
    run_id: '00000000-0000-4000-8000-000000000000',
    duration: 15315.4,
    emissions: 0.0909,
    cpu_energy: 0.1808,
    gpu_energy: 1.6464,
    ram_energy: 1.6036,
    energy_consumed: 3.4308,
    country_name: 'Norway',
    country_iso_code: 'NOR',
    codecarbon_version: '2.2.3',
    gpu_count: 2,
    gpu_model: '2 x NVIDIA RTX A6000',
    tracking_mode: 'machine',
    ...more,
  }
  return HEADER.split(',')
    .map((column) => cells[column] ?? '')
    .join(',')
}
const ID = 'codecarbon-00000000-0000-4000-8000-000000000000'

describe('an emissions.csv of CodeCarbon', () => {
  it('gives the energy of the GPUs as metered, the total of the file beside it', async () => {
    const run = offered(await reading('codecarbon', lines(HEADER, row()), 'emissions.csv'), ID)
    expect(run).toMatchObject({
      model: 'llama-3.1-8b',
      phase: 'other',
      hardware: 'nvidia-rtx-a6000',
      energy: { value: 1.6464, unit: 'kWh', locator: 'line 2, gpu_energy' },
      energyScope: 'accelerators',
      metered: true,
      accelerators: { value: 2 },
      acceleratorHours: { value: (2 * 15315.4) / 3600 },
      carbonLocationBased: { value: expect.closeTo(90.9, 9) as number, unit: 'gCO2e', printed: '0.0909 kgCO2e' },
      location: 'Norway',
    })
    expect(JSON.stringify(run['notes'])).toContain('3.4308 kWh')
  })

  it('counts what the meter saw: all of the machine, or those of the process', async () => {
    const countOf = async (more: Readonly<Record<string, string | number>>) =>
      offered(await reading('codecarbon', lines(HEADER, row(more))), ID)['accelerators']
    expect(await countOf({ gpu_count: 1, gpu_model: '4 x NVIDIA H100 80GB HBM3' })).toMatchObject({ value: 4 })
    expect(await countOf({ gpu_count: 1, gpu_model: '4 x NVIDIA H100 80GB HBM3', tracking_mode: 'process' })).toMatchObject({ value: 1 })
  })

  it('without GPUs is not called metered', async () => {
    const read = await reading(
      'codecarbon',
      lines(HEADER, row({ gpu_energy: 0, gpu_count: '', gpu_model: '', cpu_model: 'AMD EPYC 7742' })),
    )
    expect(offered(read, ID)).toMatchObject({ metered: false, energyScope: 'servers', energy: { value: 3.4308 } })
  })

  it('of a project that is no model on record is told as the request that asks for it', async () => {
    const { source, records, skipped, warnings } = await reading('codecarbon', lines(HEADER, row({ project_name: 'my project' })))
    expect([source, records, skipped]).toEqual([null, [], []])
    const [, request = '{}'] = /training it is (\{.*?\});/.exec(warnings?.[0]?.reason ?? '') ?? []
    expect(JSON.parse(request)).toEqual({
      hardware: 'nvidia-rtx-a6000',
      acceleratorCount: 2,
      hours: 15315.4 / 3600,
      energyKwh: 1.6464,
      energyScope: 'accelerators',
      zone: 'NOR',
    })
  })

  it('leaves out rows that cannot be, and says why', async () => {
    const read = await reading('codecarbon', lines(HEADER, row({ gpu_energy: 5 }), row({ energy_consumed: 0 }), row({ duration: 'long' })))
    expect(read.records).toEqual([])
    expect(read.skipped.map(({ line }) => line)).toEqual([2, 3, 4])
    expect(read.skipped[0]?.reason).toContain('more than energy_consumed')
  })

  it('is refused where it is another file', async () => {
    expect(await refusal('codecarbon', 'timestamp,loss\n1,2\n')).toContain('project_name')
  })
})
