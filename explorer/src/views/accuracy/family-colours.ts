import type { Case } from './cases'

/** The number of colours that can be told apart. The last one is for all other families. */
const COLOURS = 8
type LegendEntry = { readonly name: string; readonly colour: number; readonly count: number }

/** Returns a colour for each of the largest families and one for all others, with their names. */
export function coloursOf(cases: readonly Case[]) {
  const counts = familyCounts(cases)
  const named = counts.length <= COLOURS ? counts : counts.slice(0, COLOURS - 1)
  const others = counts.slice(named.length)
  const legend: LegendEntry[] = named.map(({ name, count }, index) => ({ name, colour: index + 1, count }))
  if (others.length > 0)
    legend.push({ name: `${others.length} other families`, colour: 0, count: others.reduce((sum, { count }) => sum + count, 0) })
  const colours = new Map(legend.map(({ name, colour }) => [name, colour]))
  return { colourOf: ({ family }: Case) => colours.get(family) ?? 0, legend }
}

/** Families ordered by their number of cases, the most first. */
export function familyCounts(cases: readonly Case[]): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { family } of cases) counts.set(family, (counts.get(family) ?? 0) + 1)
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
}
