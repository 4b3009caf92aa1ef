import type { Estimate, Step } from '../../schemas/estimate.js'
import type { Provenance, ProvenanceNode } from '../../schemas/provenance.js'
import type { Citation } from '../../schemas/source.js'

const ID = '@id'
const TYPE = '@type'
const PROV_REFERENCES = ['wasGeneratedBy', 'used', 'wasDerivedFrom', 'hadPrimarySource', 'specializationOf']
const CONTEXT: Provenance['@context'] = {
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  value: { [ID]: 'prov:value', [TYPE]: 'xsd:double' },
  low: { [ID]: 'urn:wattprint:low', [TYPE]: 'xsd:double' },
  high: { [ID]: 'urn:wattprint:high', [TYPE]: 'xsd:double' },
  unit: 'urn:wattprint:unit',
  formula: 'urn:wattprint:formula',
  locator: 'urn:wattprint:locator',
  ...Object.fromEntries(PROV_REFERENCES.map((name) => [name, { [ID]: `prov:${name}`, [TYPE]: ID }])),
}

/** The derivation of an estimate in W3C PROV: steps and cited places are entities, the method is an activity. */
export function provenanceOf({ method, steps, citations }: Estimate): Provenance {
  const sources = new Map(citations.map((citation) => [citation.source, citation]))
  return {
    '@context': CONTEXT,
    '@graph': [
      activity(method, steps),
      ...steps.map((step) => stepEntity(step, methodId(method.id))),
      ...citations.map(placeEntity),
      ...[...sources.values()].map(sourceEntity),
    ],
  }
}

/** The method as an activity. It used all steps that were not computed. */
function activity({ id, title }: Estimate['method'], steps: readonly Step[]): ProvenanceNode {
  const given = steps.filter(({ basis }) => basis !== 'computed')
  return { [ID]: methodId(id), [TYPE]: 'prov:Activity', label: title, used: given.map((step) => reference(stepId(step.id))) }
}

function stepEntity({ id, name, value, low, high, unit, formula, inputs, basis, citations }: Step, by: string): ProvenanceNode {
  return {
    [ID]: stepId(id),
    [TYPE]: 'prov:Entity',
    label: name,
    value,
    low,
    high,
    unit,
    ...(formula !== null && { formula }),
    ...(basis === 'computed' && { wasGeneratedBy: reference(by) }),
    ...(inputs.length > 0 && { wasDerivedFrom: inputs.map((input) => reference(stepId(input))) }),
    ...(citations.length > 0 && { hadPrimarySource: citations.map((citation) => reference(placeId(citation))) }),
  }
}

function placeEntity({ id, source, title, locator }: Citation): ProvenanceNode {
  return { [ID]: placeId(id), [TYPE]: 'prov:Entity', label: `${title}, ${locator}`, locator, specializationOf: reference(sourceId(source)) }
}

function sourceEntity({ source, title }: Citation): ProvenanceNode {
  return { [ID]: sourceId(source), [TYPE]: 'prov:Entity', label: title }
}

function reference(id: string): { '@id': string } {
  return { [ID]: id }
}

function stepId(id: string): string {
  return `urn:wattprint:step:${encodeURIComponent(id)}`
}

function placeId(id: string): string {
  return `urn:wattprint:citation:${encodeURIComponent(id)}`
}

function methodId(id: string): string {
  return `urn:wattprint:method:${encodeURIComponent(id)}`
}

function sourceId(id: string): string {
  return `urn:wattprint:source:${encodeURIComponent(id)}`
}
