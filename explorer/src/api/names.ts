import type { Schemas } from './client'
import { graphql } from './graphql'

/** Something that a field can name. */
export type Named = { readonly id: string; readonly name: string; readonly remark: string }
export type NamedKind = 'models' | 'hardware' | 'zones' | 'regions' | 'operators' | 'methods' | 'techniques'

const MOST_FOUND = 12

const QUERIES: Readonly<Record<NamedKind, readonly [list: string, fields: string]>> = {
  models: ['models', 'id name developer totalParameters { value }'],
  hardware: ['accelerators', 'id name vendor'],
  zones: ['gridZones', 'id name kind'],
  regions: ['cloudRegions', 'id name provider place'],
  operators: ['operators', 'id name'],
  methods: ['methods', 'id name: title kind'],
  techniques: ['techniques', 'id name'],
}

type Found = Partial<Pick<Schemas['Model'], 'developer'>> & {
  readonly id: string
  readonly name: string
  readonly totalParameters?: { readonly value: number } | null
  readonly vendor?: string
  readonly kind?: string
  readonly provider?: string
  readonly place?: string
}

/** The first of those whose id, name or alias holds these words. */
export async function namesLike(kind: NamedKind, search: string, signal: AbortSignal): Promise<readonly Named[]> {
  const [list, fields] = QUERIES[kind]
  const query = `query ($search: String) { found: ${list}(first: ${MOST_FOUND}, search: $search) { nodes { ${fields} } } }`
  const { found } = await graphql<{ found: { nodes: Found[] } }>(query, search.trim() === '' ? {} : { search: search.trim() }, signal)
  return found.nodes.map((one) => ({ id: one.id, name: one.name, remark: remarkOf(one) }))
}

function remarkOf({ developer, totalParameters, vendor, kind, provider, place }: Found): string {
  const size = totalParameters ? `${parametersInWords(totalParameters.value)} parameters` : undefined
  return [developer, size, vendor, kind?.replaceAll('_', ' '), provider, place].filter((word) => word !== undefined).join(' · ')
}

const COMPACT = new Intl.NumberFormat(undefined, { notation: 'compact', maximumSignificantDigits: 3 })

/** 175B, as models are called. */
function parametersInWords(count: number): string {
  return COMPACT.format(count)
}
