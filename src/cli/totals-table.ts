import { readable, whole } from '../estimation/readable-quantity.js'
import type { BatchEnd } from '../schemas/batch.js'
import { columns } from './columns.js'

type Totals = BatchEnd['totals'] | BatchEnd['groups'][number]['totals']

/** The totals of a file, and of each group, for people. */
export function totalsTable({ lines, estimates, problems, skipped, totals, groups, otherGroups, catalogRevision }: BatchEnd): string {
  const named = groups.map(
    ({ key, totals: ofGroup }) =>
      [
        Object.values(key)
          .map((value) => value ?? '-')
          .join(', '),
        ofGroup,
      ] as const,
  )
  const others = otherGroups ? [['all other groups', otherGroups] as const] : []
  const rows = [...named, ...others, ['Total', totals] as const].map(([name, one]) => rowOf(name, one))
  const counts = `Lines ${whole(lines)}, estimates ${whole(estimates)}, problems ${whole(problems)}${skipped > 0 ? `, skipped ${whole(skipped)}` : ''}. Catalog ${catalogRevision}.`
  return [counts, columns([['', 'requests', 'energy', '90 % range', 'carbon', 'water'], ...rows])].join('\n')
}

function rowOf(name: string, { requests, energy, carbon, water }: Totals): string[] {
  const { value, range } = readable(energy)
  return [name, whole(requests), value, range, readable(carbon.total).value, readable(water.total).value]
}
