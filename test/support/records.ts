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
