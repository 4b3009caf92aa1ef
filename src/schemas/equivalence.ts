import { z } from 'zod'
import { figureInAnyUnit } from './figure.js'
import { exampleFigure, recordKind } from './record-kind.js'
import { Id, Line, RecordName } from './text.js'
import { dimensionOf, type Unit, unitsLike } from './unit.js'

/** For each quantity of a footprint, a unit of the dimension that the figure of an equivalence must have. */
const UNIT_OF: Readonly<Partial<Record<string, Unit>>> = { energy: 'kWh', carbon: 'kgCO2e', water: 'L' }

const Equivalence = z
  .strictObject({
    id: Id,
    name: RecordName,
    quantity: z
      .enum(['energy', 'carbon', 'water', 'fuel', 'heat'])
      .describe('What is compared; fuel and heat only describe, they never become an equivalence.'),
    per: Line.describe('One of it: household-year, km, charge.'),
    sentence: Line.optional().describe('How it is said, with {amount} in its place; only equivalences with a sentence are offered.'),
    figure: figureInAnyUnit()
      .refine(({ value }) => value > 0, 'what a footprint is compared with is above zero')
      .describe('Energy in kWh, carbon in kgCO2e or water in L of one.'),
  })
  .superRefine(({ quantity, figure: { unit } }, context) => {
    const expected = UNIT_OF[quantity]
    if (expected === undefined || dimensionOf(unit) === dimensionOf(expected)) return
    const message = `${unit} is no unit of ${quantity}: take one of ${unitsLike(expected).join(', ')}`
    context.addIssue({ code: 'custom', path: ['figure', 'unit'], message })
  })
  .describe('An everyday thing to compare a footprint with.')
  .meta({ id: 'Equivalence' })

export const equivalenceKind = recordKind(Equivalence, {
  word: 'equivalence',
  path: 'equivalences',
  holds: 'everyday things to compare with',
  table: { label: 'Equivalences', columns: ['quantity', 'figure'] },
  exampleId: 'us-home-year',
  example: { name: 'An hour of our office', quantity: 'energy', per: 'hour', figure: exampleFigure(3, 'kWh') },
})
