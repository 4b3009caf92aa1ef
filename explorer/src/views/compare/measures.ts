/** The quantities that can be compared. */
export const MEASURES = ['energy', 'carbon', 'water'] as const
export type Measure = (typeof MEASURES)[number]
export const MEASURE_NAMES: Readonly<Record<Measure, string>> = { energy: 'Energy', carbon: 'Carbon', water: 'Water' }

/** The measure that a parameter names. */
export function measureOf(text: string | null): Measure {
  return MEASURES.find((measure) => measure === text) ?? 'energy'
}
