import type { Quantity } from '../../schemas/unit.js'

const NUMBER = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 })
const COUNT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const SHARE = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 })

/** A quantity in a unit of so many of its own, with its range: 12.3 (8.1 to 20.4). */
export function quantityText({ value, low, high }: Quantity, size: number): string {
  return `${NUMBER.format(value / size)} (${NUMBER.format(low / size)} to ${NUMBER.format(high / size)})`
}

export function countText(count: number): string {
  return COUNT.format(count)
}

export function shareText(share: number): string {
  return SHARE.format(share)
}
