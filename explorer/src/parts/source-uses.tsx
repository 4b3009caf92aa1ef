import { dataOf } from '@wattprint/client'
import { client, type Schemas } from '../api/client'
import { useAnswer } from '../api/use-answer'
import { catalogKindOf } from '../words/catalog-kinds'
import { count } from '../words/number'

const MOST_USES = 500
const MOST_NAMED = 12

type User = { readonly kind: Schemas['SourceUse']['kind']; readonly id: string; readonly name: string; readonly fields: number }

/** Every record and method that rests on a source. */
export function SourceUses({ id }: { readonly id: string }) {
  const { answer } = useAnswer(id, (signal) =>
    dataOf(client.GET('/v1/sources/{id}/uses', { params: { path: { id }, query: { first: MOST_USES } }, signal })),
  )
  if (!answer) return null
  const users = usersIn(answer.items)
  return (
    <section class="uses">
      <h3>What rests on it</h3>
      <p class="muted">
        {count(answer.totalCount)} {answer.totalCount === 1 ? 'figure' : 'figures'}
        {answer.pageInfo.hasNextPage ? `, of which the first ${count(MOST_USES)} are` : ''} of:
      </p>
      <ul>
        {users.slice(0, MOST_NAMED).map(({ kind, id: user, name, fields }) => (
          <li key={`${kind} ${user}`}>
            <a href={`/catalog?kind=${catalogKindOf(kind) ?? ''}&id=${encodeURIComponent(user)}`}>{name}</a>{' '}
            <span class="muted">{fields > 1 ? `${count(fields)} figures` : ''}</span>
          </li>
        ))}
      </ul>
      {users.length > MOST_NAMED && (
        <a href={`/catalog?kind=sources&id=${encodeURIComponent(id)}`}>and {count(users.length - MOST_NAMED)} more</a>
      )}
    </section>
  )
}

function usersIn(uses: readonly Schemas['SourceUse'][]): readonly User[] {
  const users = new Map<string, User>()
  for (const { kind, id, name } of uses) {
    const key = `${kind} ${id}`
    users.set(key, { kind, id, name, fields: (users.get(key)?.fields ?? 0) + 1 })
  }
  return [...users.values()]
}
