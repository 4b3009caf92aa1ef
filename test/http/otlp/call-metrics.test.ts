import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { callMetrics } from '../../../src/plugins/external/metrics/calls.js'

const CALL = { model: 'gpt-4o', energyKwh: 2, carbonGco2e: 3, inputTokens: 5, cachedInputTokens: 7, outputTokens: 11 }

it('the calls of traces are added up by model and tags, and past a thousand of these as one', async () => {
  const registry = new Registry()
  const { called } = callMetrics(registry, ['service.name'])
  for (let index = 0; index < 1500; index++) called({ ...CALL, tags: [`service-${index}`] })
  called({ ...CALL, tags: ['service-0'] })
  const text = await registry.metrics()
  const lines = text.split('\n').filter((line) => line.startsWith('wattprint_calls_energy_kwh_total{'))
  expect(lines).toHaveLength(1001)
  expect(lines).toContain('wattprint_calls_energy_kwh_total{model="gpt-4o",service_name="service-0"} 4')
  expect(lines).toContain('wattprint_calls_energy_kwh_total{model="other",service_name="other"} 1000')
  expect(text).toContain('wattprint_calls_tokens_total{model="gpt-4o",service_name="service-1",tokens="cachedInput"} 7')
})
