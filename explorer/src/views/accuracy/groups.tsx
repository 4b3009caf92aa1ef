import type { Schemas } from '../../api/client'
import { Part } from './part'
import { ScoreTable } from './score-table'

const GROUPS = { engine_age: 'By age of the software', hardware: 'By accelerator', batch_band: 'By batch', source: 'By source' } as const

/** The scores of the first method, grouped by what its measurements have in common. */
export function Groups({
  validation: { inference },
  which,
}: {
  readonly validation: Schemas['Validation']
  readonly which: 'fit' | 'check'
}) {
  const [own] = inference
  if (!own) return null
  return (
    <Part title="Where it is good and where it is not" lead={`${own.method.title}, by what its measurements share.`}>
      {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((by) => (
        <details key={by} open={by === 'batch_band'}>
          <summary>{GROUPS[by]}</summary>
          <ScoreTable
            caption={GROUPS[by]}
            of={GROUPS[by].slice('By '.length)}
            rows={own.groups
              .filter((group) => group.by === by)
              .map((group) => ({ name: group.name.replaceAll('_', ' '), score: group[which] }))}
          />
        </details>
      ))}
    </Part>
  )
}
