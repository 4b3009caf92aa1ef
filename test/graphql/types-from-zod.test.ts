import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { typesFromZod } from '../../src/graphql/types-from-zod.js'

const Colour = z.enum(['red', 'green']).meta({ id: 'TestColour' })
const Wheel = z.strictObject({ spokes: z.int().min(0).max(99), tokens: z.int() }).meta({ id: 'TestWheel' })
const Bicycle = z
  .strictObject({
    id: z.string(),
    name: z.string().describe('What its "owner" calls it.'),
    colour: Colour.nullable(),
    wheels: z.array(Wheel).describe('Round.'),
    weight: z.number().optional(),
    gears: z.int().max(30).default(1),
    sold: z.boolean(),
    unit: z.enum(['kg', 'kWh/1k']),
  })
  .describe('Two wheels.')
  .meta({ id: 'TestBicycle' })

describe('GraphQL types from zod schemas', () => {
  it('say for an answer what is always there, what may be null, and what is a count', () => {
    expect(typesFromZod([Bicycle], 'output').get('TestBicycle')).toBe(`"""Two wheels."""
type TestBicycle {
  id: ID!
  """
  What its "owner" calls it.
  """
  name: String!
  colour: TestColour
  """Round."""
  wheels: [TestWheel!]!
  weight: Float
  gears: Int!
  sold: Boolean!
  unit: String!
}`)
  })

  it('say for a request what may be left out, and what stands in then', () => {
    const printed = typesFromZod([Bicycle], 'input').get('TestBicycle')
    expect(printed).toContain('input TestBicycle {')
    expect(printed).toContain('"""1 when absent."""\n  gears: Int\n')
  })

  it('come with every named type inside, counts too large for 32 bits as Count', () => {
    const types = typesFromZod([Bicycle], 'output')
    expect([...types.keys()].sort()).toEqual(['TestBicycle', 'TestColour', 'TestWheel'])
    expect(types.get('TestColour')).toBe('enum TestColour {\n  red\n  green\n}')
    expect(types.get('TestWheel')).toContain('spokes: Int!\n  tokens: Count!')
  })

  it('are refused for a shape that GraphQL cannot say, with what to do', () => {
    const Mixed = z.strictObject({ either: z.union([z.string(), z.number()]) }).meta({ id: 'TestMixed' })
    expect(() => typesFromZod([Mixed], 'output')).toThrow('name it with .meta({ id }) or simplify it')
  })
})
