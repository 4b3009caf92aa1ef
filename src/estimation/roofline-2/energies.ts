import type { Setting } from './setting.js'
import { joulesOf, type Parts, plain, type Shares, touchedShare } from './terms.js'

/** What a setting is computed again at: another batch, another size, another count. */
export type Change = {
  readonly batch: number
  readonly totalParameters?: number
  readonly activeParameters?: number
  readonly accelerators?: number
}

/** The energy of a setting over plain numbers, at any batch, size and count. */
export function energiesOf({ shares, parts }: Pick<Setting, 'shares' | 'parts'>): {
  at: (change: Change) => { readonly shares: Shares; readonly parts: Parts }
  joules: (change: Change) => number
} {
  const [plainShares, plainParts] = [plain(shares), plain(parts)]
  const at = (change: Change) => {
    const changed = { ...plainParts, ...change }
    const touched = touchedShare(changed.totalParameters, changed.activeParameters, change.batch).value
    return { shares: plainShares, parts: { ...changed, touched } }
  }
  return {
    at,
    joules: (change) => {
      const { shares: numbers, parts: changed } = at(change)
      return joulesOf(numbers, changed)
    },
  }
}
