import type { Schemas } from '../../api/client'
import { VALIDATION_CASES } from '../../api/documents'
import { graphql } from '../../api/graphql'

type Full = Schemas['ValidationCase']
/** The fields of a case that its dot and its row show. */
export type Case = Pick<Full, 'id' | 'method' | 'modelName' | 'family' | 'hardware' | 'batchSize' | 'use' | 'ratio' | 'isInside'> & {
  readonly measured: Pick<Full['measured'], 'value'>
  readonly estimated: Pick<Full['estimated'], 'value' | 'low' | 'high'>
}
/** A method, and the kind of measurement that it is compared with. */
export type Held = { readonly kind: Full['kind']; readonly method: string }

type Listed = {
  readonly validationCases: {
    readonly nodes: readonly Case[]
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean }
  }
}

/** Returns every estimate of a method with its measurement, the largest underestimate first. */
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
