import { changed, hrefOf, type View } from '../address'

type UnknownParametersProps = { readonly view: View; readonly params: URLSearchParams; readonly unknown: readonly string[] }

/** Names the parameters of a link that this page does not know, because the link is old or mistyped. */
export function UnknownParameters({ view, params, unknown }: UnknownParametersProps) {
  if (unknown.length === 0) return null
  const without = changed(params, Object.fromEntries(unknown.map((name) => [name, null])))
  return (
    <div class="notice" role="note">
      This link says {unknown.map((name) => `“${name}”`).join(', ')}, which this page does not know, so it was left out of the question.{' '}
      <a href={hrefOf(view, without)}>Take it out of the address</a>
    </div>
  )
}
