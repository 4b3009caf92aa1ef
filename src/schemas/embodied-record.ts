import { z } from 'zod'
import { figureIn } from './figure.js'
import { exampleFigure, recordKind } from './record-kind.js'
import { Id, Line, Notes, RecordName } from './text.js'

const EmbodiedRecord = z
  .strictObject({
    id: Id,
    name: RecordName,
    subject: Line.describe('The accelerator or server record it is about, or the thing in words.'),
    scope: Line.describe('What is counted: from where to where, with or without the host.'),
    method: Line.describe('How the figures were obtained.'),
    isDefault: z
      .boolean()
      .default(false)
      .describe('True for the record that estimates use for its subject; the others are its alternatives.'),
    carbon: figureIn('kgCO2e').optional().describe('Carbon of making it.'),
    abioticDepletion: figureIn('kgSbeq').optional().describe('Depletion of minerals and metals.'),
    primaryEnergy: figureIn('MJ').optional().describe('Primary energy.'),
    water: figureIn('L').optional().describe('Water.'),
    carbonPerCompute: figureIn('gCO2e/EFLOP').optional().describe('Carbon over the arithmetic of its life.'),
    notes: Notes,
  })
  .describe('What making a piece of hardware cost.')
  .meta({ id: 'EmbodiedRecord' })

export const embodiedRecordKind = recordKind(EmbodiedRecord, {
  word: 'embodied record',
  path: 'embodied',
  links: [
    { path: ['subject'], target: 'accelerator', back: 'embodiedRecords', as: 'subjectAccelerator', isLoose: true },
    { path: ['subject'], target: 'server', back: 'embodiedRecords', as: 'subjectServer', isLoose: true },
  ],
  holds: 'what making a piece of hardware cost',
  table: { label: 'Making of hardware', columns: ['subject', 'scope', 'carbon', 'isDefault'] },
  exampleId: 'hgx-h100-pcf',
  example: {
    name: 'Acme chip, made',
    subject: 'Acme chip',
    scope: 'cradle to gate',
    method: 'our own assessment',
    carbon: exampleFigure(0.2, 'tCO2e'),
  },
})
