import { ListedPrice } from '../../schemas/price-list.js'
import type { GivenPrice } from './reading-of-prices.js'

/** Why a row cannot be held: an endless name, a price beyond all bounds. Undefined where it can. */
export function priceFault(price: GivenPrice): string | undefined {
  if (price.input === 0 || price.output === 0) return `"${price.name.slice(0, 100)}" is sold for nothing, which says nothing of it`
  const parsed = ListedPrice.safeParse({ ...price, ofDeveloper: false })
  if (parsed.success) return undefined
  const [issue] = parsed.error.issues
  return `"${price.name.slice(0, 100)}" is left out: ${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}`
}
