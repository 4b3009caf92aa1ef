import type { Citation } from '../api/client'
import { outwardAddress } from './outward'

/** Where a source comes from: who, when, what, and the place in it. */
export function CitationLine({ citation }: { readonly citation: Citation }) {
  const { source, title, publisher, publishedOn, url, doi, locator, evidence } = citation
  const address = outwardAddress({ url, doi })
  return (
    <span class="citation">
      <a href={`/catalog?kind=sources&id=${encodeURIComponent(source)}`}>{title}</a>
      <span class="muted">
        {' '}
        {publisher}
        {publishedOn === null ? '' : `, ${publishedOn.slice(0, 4)}`}
        {locator === '' ? '' : ` · ${locator}`}
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
