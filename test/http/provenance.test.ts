import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Estimate } from '../../src/schemas/estimate.js'
import { Provenance, type ProvenanceNode } from '../../src/schemas/provenance.js'
import { type StartedApp, startedApp } from '../support/app.js'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

function referencesOf({ wasGeneratedBy, specializationOf, used, wasDerivedFrom, hadPrimarySource }: ProvenanceNode): string[] {
  const all = [wasGeneratedBy, specializationOf, used, wasDerivedFrom, hadPrimarySource].flat()
  return all.flatMap((reference) => (reference ? [reference['@id']] : []))
}

describe.each(['/v1/estimates/inference?model=gpt-4o&outputTokens=250&zone=FRA', '/v1/estimates/training?model=gpt-3-175b'])(
  'the provenance of %s',
  (url) => {
    async function asked(): Promise<{ estimate: Estimate; provenance: Provenance; nodes: Map<string, ProvenanceNode> }> {
      const estimate = Estimate.parse((await service.rest(url)).json)
      const { headers, json } = await service.rest(url, { headers: { accept: 'application/ld+json' } })
      expect(headers['content-type']).toMatch(/^application\/ld\+json/)
      const provenance = Provenance.parse(json)
      return { estimate, provenance, nodes: new Map(provenance['@graph'].map((node) => [node['@id'], node])) }
    }

    it('names each thing once and refers to nothing else', async () => {
      const { provenance, nodes } = await asked()
      expect(nodes.size).toBe(provenance['@graph'].length)
      for (const node of nodes.values()) for (const id of referencesOf(node)) expect(nodes.has(id), id).toBe(true)
    })

    it('holds every step with its number, what it was derived from and the places that it cites', async () => {
      const { estimate, nodes } = await asked()
      for (const { id, value, unit, inputs, citations } of estimate.steps) {
        const node = nodes.get(`urn:wattprint:step:${encodeURIComponent(id)}`)
        expect(node).toMatchObject({ value, unit })
        expect(node?.wasDerivedFrom ?? []).toHaveLength(inputs.length)
        expect(node?.hadPrimarySource ?? []).toHaveLength(citations.length)
      }
    })

    it('explains every word in its own context, so that nothing need be fetched', async () => {
      const { provenance } = await asked()
      const words = new Set(provenance['@graph'].flatMap((node) => Object.keys(node).filter((key) => !key.startsWith('@'))))
      for (const word of words) expect(Object.keys(provenance['@context'])).toContain(word)
    })
  },
)
