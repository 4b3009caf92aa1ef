import { z } from 'zod'
import type { Figure } from '../../schemas/figure.js'

const size = z.number().positive()
const Size = z.union([size, z.object({ min: size, max: size })])

/** A model of EcoLogits: its size in 10⁹ parameters, as a number or as a range, and the speed of its output. */
export const Entry = z
  .looseObject({
    provider: z.string().min(1),
    name: z.string().min(1),
    architecture: z.looseObject({
      type: z.enum(['dense', 'moe']),
      parameters: z.union([Size, z.object({ total: Size, active: Size })]),
    }),
    warnings: z.array(z.string()).nullish(),
    deployment: z.looseObject({ tps: z.number().positive().nullish() }).nullish(),
  })
  .transform(({ provider, name, architecture: { parameters }, warnings, deployment }) => ({
    provider,
    name,
    total: typeof parameters === 'object' && 'total' in parameters ? parameters.total : parameters,
    active: typeof parameters === 'object' && 'active' in parameters ? parameters.active : parameters,
    isAssumed: warnings?.includes('model-arch-not-released') ?? false,
    isMultimodal: warnings?.includes('model-arch-multimodal') ?? false,
    tokensPerSecond: deployment?.tps ?? undefined,
  }))
export type EcoLogitsModel = z.infer<typeof Entry>

type Offered = Omit<Figure, 'alternatives'>
type Size = z.infer<typeof Size>
type Place = Pick<Offered, 'source' | 'locator' | 'standing' | 'note'>

const ASSUMED = 'Outside estimate: the developer does not publish the size.'

/** The figures of an entry, in 10⁹ parameters and tokens/s. */
export function figuresOfEntry(entry: EcoLogitsModel, source: string) {
  const { name, total, active, isAssumed, tokensPerSecond } = entry
  const at = (path: string): Place => ({ source, locator: `models[] entry "${name}", ${path}` })
  const size: Place = { ...at('architecture.parameters'), ...(isAssumed && { standing: 'estimate' as const, note: ASSUMED }) }
  return {
    totalParameters: figureOf(total, size),
    activeParameters: figureOf(active, size),
    ...(tokensPerSecond !== undefined && {
      outputSpeed: { value: tokensPerSecond, unit: 'tokens/s' as const, ...at('deployment.tps') },
    }),
  }
}

/** A range has its geometric mean as its middle, as everywhere. */
function figureOf(size: Size, place: Place): Offered {
  if (typeof size === 'number') return { value: size, unit: 'B parameters', ...place }
  const { min: low, max: high } = size
  return { value: Math.sqrt(low * high), low, high, unit: 'B parameters', derivation: 'geometric mean of the range', ...place }
}
