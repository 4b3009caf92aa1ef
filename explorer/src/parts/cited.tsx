import type { Citation } from '../api/client'
import { outwardAddress } from './outward'

/** A source with its publisher, its date and title, and the place in it. */
export function CitationLine({ citation }: { readonly citation: Citation }) {
  const { source, title, publisher, publishedOn, url, doi, locator, evidence } = citation
  const address = outwardAddress({ url, doi })
  const ours = placeInMethodology(locator)
  return (
    <span class="citation">
      <a href={`/catalog?kind=sources&id=${encodeURIComponent(source)}`}>{title}</a>
      <span class="muted">
        {' '}
        {publisher}
        {publishedOn === null ? '' : `, ${publishedOn.slice(0, 4)}`}
        {locator !== '' && <> · {ours ? <a href="/docs/methodology">{ours}</a> : locator}</>}
        {evidence === 'primary' ? '' : ` · ${EVIDENCE[evidence]}`}{' '}
      </span>
      {address !== null && (
        <a class="outward" href={address} rel="noreferrer" title={address}>
          original ↗
        </a>
      )}
    </span>
  )
}

/** A place in our own methodology, for which this service has a page, without the letters of its rules. */
function placeInMethodology(locator: string): string | undefined {
  const [, place] = /^docs\/methodology\.md, (.+)$/.exec(locator) ?? []
  return place === undefined ? undefined : `methodology, ${place.replace(/, rules [A-Z](?: and [A-Z])*$/, '')}`
}

/** How a figure was obtained, in words. */
export const EVIDENCE = { primary: 'read in the document', secondary: 'from a secondary source', unverified: 'unverified' }

/** The citations of these ids, as a list. */
export function Citations({ ids, citations }: { readonly ids: readonly string[]; readonly citations: readonly Citation[] }) {
  const cited = ids.map((id) => citations.find((one) => one.id === id)).filter((one) => one !== undefined)
  if (cited.length === 0) return null
  return (
    <ul class="citations">
      {cited.map((one) => (
        <li key={one.id}>
          <CitationLine citation={one} />
        </li>
      ))}
    </ul>
  )
}
