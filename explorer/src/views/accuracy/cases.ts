import type { Schemas } from '../../api/client'
import { VALIDATION_CASES } from '../../api/documents'
import { graphql } from '../../api/graphql'

type Full = Schemas['ValidationCase']
/** As much of a case as its dot and its row show. */
export type Case = Pick<Full, 'id' | 'method' | 'modelName' | 'family' | 'hardware' | 'batchSize' | 'use' | 'ratio' | 'isInside'> & {
  readonly measured: Pick<Full['measured'], 'value'>
  readonly estimated: Pick<Full['estimated'], 'value' | 'low' | 'high'>
}
/** A method at what it is held against. */
export type Held = { readonly kind: Full['kind']; readonly method: string }

type Listed = {
  readonly validationCases: {
    readonly nodes: readonly Case[]
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean }
  }
}

/** Every estimate of a method beside what was measured, the largest underestimate first. */
export async function casesOf({ kind, method }: Held, signal: AbortSignal): Promise<readonly Case[]> {
  const cases: Case[] = []
  for (let after: string | undefined, isMore = true; isMore;) {
    const { validationCases } = await graphql<Listed>(VALIDATION_CASES, { kind, method, after }, signal)
    cases.push(...validationCases.nodes)
    isMore = validationCases.pageInfo.hasNextPage
    after = validationCases.pageInfo.endCursor
  }
  return cases.sort((one, other) => one.ratio - other.ratio)
}
