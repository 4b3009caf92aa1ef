import { describe, expect, it } from 'vitest'
import { bundledCatalog } from '../support/bundled-catalog.js'
import { DAY, lines, offered, reading, refusal } from './reading.js'

const MODELS =
  'Model,Organization,Publication date,Domain,Task,Parameters,Parameters notes,Training compute (FLOP),Training dataset size (gradients),Confidence,Training time (hours),Training hardware,Hardware quantity,Hardware utilization (MFU),Training power draw (W),Model accessibility'
const HARDWARE =
  'Hardware name,Manufacturer,Type,Release date,Tensor-FP16/BF16 performance (FLOP/s),FP8 performance (FLOP/s),Memory (bytes),Memory bandwidth (byte/s),TDP (W),INT8 performance (OP/s),Die Size (mm^2),Process size (nm)'

type Cells = Readonly<Record<string, string | number>>

function table(header: string, ...rows: readonly Cells[]): string {
  const columns = header.split(',')
  return lines(header, ...rows.map((row) => columns.map((column) => `"${row[column] ?? ''}"`).join(',')))
}

const OWN: Cells = {
  Model: 'Example 2 (Large)',
  Organization: 'Example Lab',
  'Publication date': '2031-02-03',
  Domain: 'Multimodal,Language,Vision',
  Parameters: 7e9,
  'Training compute (FLOP)': '1e+24',
  'Training dataset size (gradients)': 2e12,
  Confidence: 'Likely',
  'Training time (hours)': 100,
  'Training hardware': 'NVIDIA H100 SXM5 80GB',
  'Hardware quantity': 64,
  'Hardware utilization (MFU)': 0.4,
  'Training power draw (W)': 90000,
  'Model accessibility': 'Open weights (unrestricted)',
}

describe('a file of models of Epoch AI', () => {
  it('gives a new model and its training under ids made of its name', async () => {
    const read = await reading('epoch-models', table(MODELS, OWN))
    expect(read).toMatchObject({ skipped: [], source: { id: `epoch-ai-models-${DAY}`, evidence: 'secondary', licence: 'CC BY 4.0' } })
    expect(offered(read, 'example-2-large')).toMatchObject({
      name: 'Example 2 (Large)',
      released: { text: '2031-02-03', locator: 'row "Example 2 (Large)", Publication date' },
      access: 'open_weights',
      modalities: ['text', 'image'],
      totalParameters: { value: 7e9, note: "Epoch AI's confidence: likely." },
      trainingFlop: { value: 1e24 },
      trainingTokens: { value: 2e12 },
      aliases: ['Example 2 (Large)'],
    })
    expect(offered(read, 'epoch-example-2-large')).toMatchObject({
      model: 'example-2-large',
      reporting: 'third_party_estimate',
      hardware: 'nvidia-h100-sxm',
      accelerators: { value: 64 },
      duration: { value: 100 },
      acceleratorHours: { value: 6400, derivation: '64 accelerators × 100 h' },
      derivedEnergy: { value: 9000, derivation: 'modelled power of the whole installation (90000 W) × 100 h' },
      powerIsRated: true,
      utilisation: { value: 0.4 },
    })
  })

  it('leaves a model whose figures are held, by whatever name, and its account', async () => {
    const row = {
      Model: 'GPT-3 175B (davinci)',
      Parameters: 1.75e11,
      'Training hardware': 'x',
      'Hardware quantity': 10000,
      'Training time (hours)': 355.2,
    }
    const read = await reading(
      'epoch-models',
      table(MODELS, {
        ...OWN,
        ...row,
        'Training compute (FLOP)': 3.14e23,
        'Training dataset size (gradients)': '',
        'Hardware utilization (MFU)': 0.1966,
        'Training power draw (W)': 5100760,
      }),
    )
    expect(read).toMatchObject({ records: [], source: null, skipped: [] })
    expect(read.alike).toBeGreaterThan(6)
  })

  it('stands beside a figure that is better evidenced, once', async () => {
    const { records, sources } = await bundledCatalog()
    const model = records.model.items.find(({ totalParameters }) => {
      const source = sources.byName.get(totalParameters?.source ?? '')
      const isPlain = totalParameters && !totalParameters.evidence && !totalParameters.alternatives
      return isPlain && source?.evidence === 'primary' && source.publisher !== 'Epoch AI'
    })
    const read = await reading('epoch-models', table(MODELS, { Model: model?.id ?? '', Domain: 'Language', Parameters: 123 }))
    expect(offered(read, model?.id ?? '')).toMatchObject({
      totalParameters: {
        value: model?.totalParameters?.value,
        alternatives: [
          { value: 123, source: `epoch-ai-models-${DAY}`, note: 'Not chosen: the figure beside it is as well evidenced or better.' },
        ],
      },
    })
  })

  it('takes the place of a figure that nobody has read', async () => {
    const { records, sources } = await bundledCatalog()
    const model = records.model.items.find(
      ({ totalParameters }) => totalParameters && sources.byName.get(totalParameters.source)?.evidence === 'unverified',
    )
    const read = await reading('epoch-models', table(MODELS, { Model: model?.id ?? '', Domain: 'Language', Parameters: 123 }))
    expect(offered(read, model?.id ?? '')).toMatchObject({
      totalParameters: { value: 123, alternatives: [{ value: model?.totalParameters?.value }] },
    })
  })

  it('does not take the datapoints of what is no language model for tokens', async () => {
    const read = await reading('epoch-models', table(MODELS, { ...OWN, Domain: 'Games' }))
    expect(offered(read, 'example-2-large')).not.toHaveProperty('trainingTokens')
  })

  it('tells what a new model lacks, names twice and numbers that are none', async () => {
    const rows: Cells[] = [
      { ...OWN, Model: '' },
      { ...OWN, Model: 'A', 'Model accessibility': '' },
      { ...OWN, Model: 'B', Organization: '' },
      { ...OWN, Model: 'C', 'Publication date': 'spring' },
      { ...OWN, Model: '你好' },
      { ...OWN, Parameters: '7,000', 'Hardware quantity': -3 },
      { ...OWN, Model: 'example 2 large' },
    ]
    const { skipped } = await reading('epoch-models', table(MODELS, ...rows))
    expect(skipped).toEqual([
      { line: 2, reason: '"Model" is empty' },
      { line: 3, reason: '"A" is new to the catalog, and "Model accessibility" does not say who may use it' },
      { line: 4, reason: '"B" is new to the catalog, and "Organization" is empty' },
      { line: 5, reason: '"C" is new to the catalog, and "Publication date" is no date' },
      { line: 6, reason: '"你好" is new to the catalog, and no id can be made of its name' },
      { line: 7, reason: '"7,000" under "Parameters" is no number' },
      { line: 7, reason: '-3 under "Hardware quantity" is not above zero' },
      { line: 8, reason: '"example 2 large" repeats line 7' },
    ])
  })

  it('lacking a column is refused by its name', async () => {
    expect(await refusal('epoch-models', table('Model,Organization', { Model: 'A' }))).toContain(
      'the header lacks "Domain", "Publication date", "Parameters"',
    )
  })
})

describe('the hardware file of Epoch AI', () => {
  const CHIP: Cells = {
    'Hardware name': 'Example X1',
    Manufacturer: 'Example',
    Type: 'GPU',
    'Release date': '2031-01-01',
    'Tensor-FP16/BF16 performance (FLOP/s)': '1e+15',
    'Memory (bytes)': 96000000000,
    'Memory bandwidth (byte/s)': 4000000000000,
    'TDP (W)': 700,
    'INT8 performance (OP/s)': '2e+15',
  }

  it('gives a new accelerator in the units of the catalog', async () => {
    const read = await reading('epoch-hardware', table(HARDWARE, CHIP))
    expect(offered(read, 'example-x1')).toMatchObject({
      vendor: 'Example',
      kind: 'gpu',
      released: { text: '2031-01-01' },
      memory: { value: 96, unit: 'GB', printed: '96000000000 byte' },
      memoryBandwidth: { value: 4000, unit: 'GB/s', printed: '4000000000000 byte/s' },
      ratedPower: { value: 700 },
      peak: { fp16: { value: 1000 }, int8: { value: 2000, printed: '2000000000000000 OP/s' } },
      aliases: ['Example X1'],
    })
  })

  it('leaves the figures that are held, and offers one that differs in the place of Epoch’s older one', async () => {
    const held = { 'Hardware name': 'NVIDIA H100 SXM5 80GB', 'Process size (nm)': 5, 'Die Size (mm^2)': 814 }
    expect(await reading('epoch-hardware', table(HARDWARE, held))).toMatchObject({ records: [], source: null, alike: 2 })
    const read = await reading('epoch-hardware', table(HARDWARE, { ...held, 'Process size (nm)': 4 }))
    const { process } = offered(read, 'nvidia-h100-sxm')
    expect(process).toMatchObject({ value: 4, source: `epoch-ml-hardware-${DAY}` })
    expect(process).not.toHaveProperty('alternatives')
  })

  it('tells kinds that it does not know, rows without figures and names twice', async () => {
    const rows: Cells[] = [
      { ...CHIP, Type: 'XPU' },
      { ...CHIP, Manufacturer: '' },
      { 'Hardware name': 'Bare', Manufacturer: 'E', Type: 'GPU' },
      CHIP,
      CHIP,
    ]
    const { skipped } = await reading('epoch-hardware', table(HARDWARE, ...rows.slice(2)))
    expect(skipped).toEqual([
      { line: 2, reason: '"Bare" is new to the catalog, and the row has no figure' },
      { line: 4, reason: '"Example X1" is "example-x1", as line 3 is' },
    ])
    expect((await reading('epoch-hardware', table(HARDWARE, ...rows.slice(0, 1)))).skipped).toEqual([
      { line: 2, reason: '"Example X1" is new to the catalog, and "XPU" under "Type" is no kind of accelerator that is known here' },
    ])
  })
})
