import { type ListOrder, listOrder } from '../catalog/list-order.js'
import { cursorOf } from '../catalog/page-cursor.js'
import type { Page } from '../catalog/page-of.js'

type Listed = { readonly id: string }

/** A page in Relay's form; its edges are only made where they are asked for. */
export function connectionOf<Item extends Listed>(
  list: string,
  { items, totalCount, pageInfo }: Page<Item>,
  show: (item: Item) => object,
  { placeOf }: ListOrder = listOrder(),
) {
  const nodes = items.map(show)
  return {
    nodes,
    totalCount,
    pageInfo,
    get edges() {
      return items.map((item, index) => ({ cursor: cursorOf(list, placeOf(item)), node: nodes[index] }))
    },
  }
}
