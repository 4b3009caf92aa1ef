import type { Step } from '../../schemas/step.js'
import { type Uncertain, between } from '../uncertain.js'

/** A doubt that a number rests on; `power` is −1 where the number is divided by it. */
export type Doubt = Uncertain & { readonly id: string; readonly power: 1 | -1 }

type Product = { readonly times: readonly string[]; readonly over?: readonly string[] }

/** How the steps of an estimate multiply, from the totals down. */
const PRODUCTS: Readonly<Record<string, Product>> = {
  energy: { times: ['energy-it', 'pue'] },
  'energy-it': { times: ['energy-accelerators', 'server-factor', 'spare-capacity'] },
  'energy-accelerators': { times: ['request-accelerator-joules', 'requests'] },
  'carbon-location-based': { times: ['energy', 'grid-intensity'] },
  'carbon-embodied': { times: ['accelerator-hours'], over: ['lifetime', 'busy-share-of-life'] },
  'accelerator-hours': { times: ['energy-accelerators'], over: ['mean-draw'] },
  'water-on-site': { times: ['energy-it', 'wue'] },
  'water-electricity': { times: ['energy', 'water-intensity'] },
}
/** Below this a squared half-width is what rounding left. */
const NOTHING = 1e-12

/**
 * The independent doubts behind a step: those of its factors as far as they explain its own, and the rest. A step whose
 * interval was calibrated as a whole is narrower than its factors, and stays one doubt.
 */
export function doubtsOf(steps: ReadonlyMap<string, Step>, id: string, power: 1 | -1 = 1): Doubt[] {
  const step = steps.get(id)
  if (!step) return []
  const whole: Doubt = { ...between(step.value, step.low, step.high), id, power }
  const { times = [], over = [] } = PRODUCTS[id] ?? {}
  const turned = power === 1 ? -1 : 1
  const factors = [...times.flatMap((one) => doubtsOf(steps, one, power)), ...over.flatMap((one) => doubtsOf(steps, one, turned))]
  if (factors.length === 0) return [whole]
  const rest = restOf(whole, factors)
  return rest ? [...factors, ...(rest.down > 0 || rest.up > 0 ? [rest] : [])] : [whole]
}

/** True where two doubts are one and the same. */
export function isSameDoubt(one: Doubt, other: Doubt | undefined): boolean {
  return other !== undefined && nearly(one.value, other.value) && nearly(one.down, other.down) && nearly(one.up, other.up)
}

/** What its factors leave of a doubt; undefined where they are more than it. */
function restOf({ id, value, down, up, power }: Doubt, factors: readonly Doubt[]): Doubt | undefined {
  const at = (factor: Doubt) => (factor.power === power ? factor : { value: 1 / factor.value, down: factor.up, up: factor.down })
  const left = (side: 'down' | 'up', all: number) => all * all - factors.reduce((sum, factor) => sum + at(factor)[side] ** 2, 0)
  const [below, above] = [left('down', down), left('up', up)]
  if (below < -NOTHING || above < -NOTHING) return undefined
  const half = (square: number) => (square < NOTHING ? 0 : Math.sqrt(square))
  const factor = factors.reduce((all, one) => all * at(one).value, 1)
  return { id: `${id}, the rest`, value: value / factor, down: half(below), up: half(above), power }
}

function nearly(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other))
}
