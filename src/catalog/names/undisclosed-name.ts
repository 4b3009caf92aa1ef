/** The size, line and class that the name of a model suggests if no record has them. */

/** Sizes that a name states, in 10^9 parameters; `active` only if the name states it too. */
export type StatedSize = { readonly total: number; readonly active: number | undefined }

const TOTAL = /(?<![a-z0-9.])(?:(\d+)x)?(?:(\d+(?:\.\d+)?)([bt])|(\d{3,4})m)(?![a-z0-9])(-\d+e(?![a-z0-9]))?/
const ACTIVE = /(?<![a-z0-9.])a(\d+(?:\.\d+)?)([bt])(?![a-z0-9])/
const BILLIONS: Readonly<Record<string, number>> = { b: 1, t: 1000 }
const MILLIONS_OF_A_BILLION = 1000

/** The size that a name states; none if it counts experts (8x7b, 17b-16e). Wattprint, methodology, section 10, who is answered. */
export function statedSizeOf(name: string): StatedSize | undefined {
  const plain = lastPart(name)
    .replaceAll(/[_:]/g, '-')
    .replaceAll(/(?<=\d)p(?=\d)/g, '.')
  const total = TOTAL.exec(plain)
  if (!total || total[1] !== undefined || total[5] !== undefined) return undefined
  const active = ACTIVE.exec(plain)
  return {
    total: total[4] === undefined ? inBillions(total[2], total[3]) : Number(total[4]) / MILLIONS_OF_A_BILLION,
    active: active ? inBillions(active[1], active[2]) : undefined,
  }
}

function inBillions(digits = '', letter = ''): number {
  return Number(digits) * (BILLIONS[letter] ?? NaN)
}

const SAME_LINE = /-(?:non-thinking|non-reasoning|preview|exp|beta|latest|instruct|chat|thinking|reasoning|v\d+(?:\.\d+)*)(?=$|-)/g
const DATES = /-?20\d\d-?\d\d-?\d\d|-\d{2}-\d{4}|-?\d{4,8}/g
const NUMBERS_AT_THE_END = /(?<!\d)\d+(?:[.-]\d+)*(?=$|-)/g
const NUMBERS_AFTER_A_LETTER = /(?<=[a-z])\d+(?:\.\d+)*/g

/** The name without versions, dates and words that do not change the size: claude-haiku for claude-3-5-haiku-20241022. */
export function lineOf(name: string): string {
  return lastPart(name)
    .replaceAll(/[_:@]/g, '-')
    .replaceAll(SAME_LINE, '')
    .replaceAll(DATES, '')
    .replaceAll(NUMBERS_AT_THE_END, '')
    .replaceAll(NUMBERS_AFTER_A_LETTER, '')
    .replaceAll(/-+/g, '-')
    .replaceAll(/^[-.]+|(?<![-.])[-.]+$/g, '')
}

const SMALL = new Set(['nano', 'micro', 'mini', 'small', 'lite', 'light', 'tiny', 'flash', 'air', 'instant', 'edge', 'xs'])
const LARGE = new Set(['large', 'plus', 'max', 'pro', 'ultra', 'heavy', 'premier'])
export type SizeWord = 'small' | 'large' | 'unmarked'

/** Whether a name calls its model small or large; small wins. */
export function sizeWordOf(name: string): SizeWord {
  const words = lastPart(name).split(/[^a-z]+/)
  if (words.some((word) => SMALL.has(word))) return 'small'
  return words.some((word) => LARGE.has(word)) ? 'large' : 'unmarked'
}

const ROUTERS = new Set(['auto', 'router', 'route'])

/** True for the name of a router, which passes requests to several models. */
export function isRouter(name: string): boolean {
  return lastPart(name)
    .split(/[^a-z]+/)
    .some((word) => ROUTERS.has(word))
}

function lastPart(name: string): string {
  return name.toLowerCase().split('/').at(-1) ?? ''
}
