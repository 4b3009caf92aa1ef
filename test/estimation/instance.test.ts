import { describe, expect, it } from 'vitest'
import { assumptionOf, catalog, inference, training } from './support/estimates.js'

const ASKED = { model: 'llama-3.3-70b', inputTokens: 500, outputTokens: 300 } as const

describe('hardware', () => {
  it.each([
    ['aws:p5.48xlarge', 'nvidia-h100-sxm', 8],
    ['p4d.24xlarge', 'nvidia-a100-sxm4-40gb', 8],
    ['g6e.12xlarge', 'nvidia-l40s', 4],
    ['azure:Standard_ND96isr_H100_v5', 'nvidia-h100-sxm', 8],
    ['Standard_NC96ads_A100_v4', 'nvidia-a100-pcie-80gb', 4],
    ['gcp:a3-highgpu-8g', 'nvidia-h100-sxm', 8],
    ['a2-ultragpu-4g', 'nvidia-a100-sxm4-80gb', 4],
    ['scaleway:H100-2-80G', 'nvidia-h100-pcie', 2],
    ['DGX H100', 'nvidia-h100-sxm', 8],
    ['2 x NVIDIA H100 80GB HBM3', 'nvidia-h100-sxm', 2],
  ])('%s is so many of its accelerators, and says so', (hardware, accelerator, acceleratorCount) => {
    const { assumptions, citations, energyParts, carbon, water } = inference({ ...ASKED, hardware })
    const same = inference({ ...ASKED, hardware: accelerator, acceleratorCount })
    expect({ energyParts, carbon, water }).toEqual({ energyParts: same.energyParts, carbon: same.carbon, water: same.water })
    expect(assumptions.find(({ name }) => name === 'acceleratorCount')).toMatchObject({ value: String(acceleratorCount), basis: 'record' })
    expect(citations.length).toBeGreaterThan(0)
  })

  it('cites who says how many accelerators an instance has', () => {
    const { assumptions, citations } = inference({ ...ASKED, hardware: 'aws:g5.48xlarge' })
    const [cited] = assumptions.find(({ name }) => name === 'acceleratorCount')?.citations ?? []
    expect(citations.find(({ id }) => id === cited)?.publisher).toBe('Amazon Web Services')
  })

  it('leaves a number of the caller as it is', () => {
    const estimate = inference({ ...ASKED, hardware: 'aws:p5.48xlarge', acceleratorCount: 4 })
    expect(assumptionOf(estimate, 'acceleratorCount')).toBeUndefined()
    expect(estimate.energy).toEqual(inference({ ...ASKED, hardware: 'H100', acceleratorCount: 4 }).energy)
  })

  it('may be an instance in a training: one of it for hours alone, any number of it for accelerator-hours', () => {
    expect(training({ hardware: 'aws:p5.48xlarge', hours: 10 }).energy).toEqual(
      training({ hardware: 'nvidia-h100-sxm', hours: 10, acceleratorCount: 8 }).energy,
    )
    const many = training({ hardware: 'aws:p5.48xlarge', acceleratorHours: 10_000 })
    expect(many.energy).toEqual(training({ hardware: 'nvidia-h100-sxm', acceleratorHours: 10_000 }).energy)
    expect(assumptionOf(many, 'acceleratorCount')).toBeUndefined()
  })

  it.each([
    ['aws:p5.49xlarge', /The nearest servers and instance types are .*"aws-p5-48xlarge"/],
    ['0 x H100', /No accelerator is called "0 x H100"/],
    ['3 x nobody-knows-1', /No accelerator is called "3 x nobody-knows-1".*The name of a server or of an instance type is accepted too/],
  ])('%s is refused', (hardware, sentence) => {
    expect(() => inference({ ...ASKED, hardware })).toThrow(sentence)
  })

  it.each([
    ['NVIDIA A100-SXM4-80GB', 'nvidia-a100-sxm4-80gb'],
    ['NVIDIA A100-PCIE-40GB', 'nvidia-a100-pcie-40gb'],
    ['NVIDIA A100 80GB PCIe', 'nvidia-a100-pcie-80gb'],
    ['Tesla V100-SXM2-16GB', 'nvidia-v100-sxm2-16gb'],
    ['Tesla P100-PCIE-16GB', 'nvidia-p100-pcie-16gb'],
    ['NVIDIA GH200 480GB', 'nvidia-gh200'],
    ['NVIDIA B300 SXM6 AC', 'nvidia-b300'],
    ['NVIDIA RTX PRO 6000 Blackwell Server Edition', 'nvidia-rtx-pro-6000'],
    ['AMD Instinct MI300X OAM', 'amd-mi300x'],
    ['Intel(R) Data Center GPU Max 1550', 'intel-max-1550'],
    ['TPU v5 lite', 'google-tpu-v5e'],
    ['nvidia-h100-mega-80gb', 'nvidia-h100-sxm'],
  ])('%s is known as drivers and consoles print it', (printed, id) => {
    expect(inference({ ...ASKED, model: 'llama-3.2-1b', hardware: printed }).energy).toEqual(
      inference({ ...ASKED, model: 'llama-3.2-1b', hardware: id }).energy,
    )
  })
})

describe('every instance type on record', () => {
  it('has accelerators of its own provider’s name, and a number of them that is whole', () => {
    const instances = catalog.records.server.items.filter(({ aliases }) =>
      aliases.some((alias) => /^(?:aws|azure|gcp|scaleway):/.test(alias)),
    )
    expect(instances.length).toBeGreaterThan(90)
    for (const { acceleratorCount, name } of instances) {
      expect(Number.isInteger(acceleratorCount.value), name).toBe(true)
      expect(name).toContain(`(${acceleratorCount.value}x `)
    }
  })
})
