import { z } from 'zod'

/** Values in JSON-LD: a reference is an object with an @id. */
const reference = z.strictObject({ '@id': z.string() })
const references = z.array(reference)

export const ProvenanceNode = z
  .strictObject({
    '@id': z.string(),
    '@type': z.enum(['prov:Entity', 'prov:Activity']),
    label: z.string(),
    value: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    unit: z.string().optional(),
    formula: z.string().optional(),
    locator: z.string().optional(),
    wasGeneratedBy: reference.optional(),
    used: references.optional(),
    wasDerivedFrom: references.optional(),
    hadPrimarySource: references.optional(),
    specializationOf: reference.optional(),
  })
  .describe('An entity or an activity of the derivation, in words of W3C PROV.')
  .meta({ id: 'ProvenanceNode' })
export type ProvenanceNode = z.infer<typeof ProvenanceNode>

export const Provenance = z
  .strictObject({
    '@context': z.record(z.string(), z.union([z.string(), z.strictObject({ '@id': z.string(), '@type': z.string() })])),
    '@graph': z.array(ProvenanceNode),
  })
  .describe('The derivation of an estimate as W3C PROV in JSON-LD. The context is inside; nothing need be fetched.')
  .meta({ id: 'Provenance' })
export type Provenance = z.infer<typeof Provenance>
