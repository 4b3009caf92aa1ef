/** Records that a user might write, each with a source that is bundled. */
export const PAPER = { source: 'patterson-2021', locator: 'Table 4' }

export function ownModel(fields: object = {}) {
  return {
    id: 'own-model',
    name: 'Own',
    developer: 'Us',
    family: 'own',
    access: 'unreleased',
    modalities: ['text'],
    totalParameters: { value: 3, unit: 'B parameters', ...PAPER },
    aliases: ['our-model'],
    ...fields,
  }
}

export function ownSource(fields: object = {}) {
  return { id: 'our-report', kind: 'own_work', title: 'Our report', publisher: 'Us', evidence: 'primary', ...fields }
}

/** So many measurements as NDJSON, whose ids begin with `prefix`. */
export function measurementLines(count: number, prefix: string): string {
  const conditions = { modelName: 'M', family: 'f', totalParameters: 7e9, activeParameters: 7e9, hardware: 'nvidia-h100-sxm' }
  const serving = { acceleratorCount: 1, precision: 'fp8', bytesPerWeight: 1, engine: 'vllm-0.11.1', meanOutputTokens: 100 }
  const measured = { energyJoulesPerOutputToken: 0.5, scope: 'gpu', year: 2026, use: 'check' }
  const line = (index: number): string => JSON.stringify({ id: `${prefix}/${index}`, ...conditions, ...serving, ...measured, ...PAPER })
  return `${Array.from({ length: count }, (_, index) => line(index)).join('\n')}\n`
}

/** A series of four hours in France. */
export function ownSeries(fields: object = {}) {
  return {
    id: 'own-series',
    zone: 'FRA',
    field: 'carbonIntensity',
    basis: 'lifecycle',
    startsAt: '2024-01-01T00:00:00Z',
    resolution: 'hour',
    unit: 'gCO2e/kWh',
    values: [21.4, 20.9, null, 22.3],
    ...PAPER,
    ...fields,
  }
}
