import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { CslItem } from '../../schemas/csl-item.js'

// Ids are unique, which the keys that the library makes of author and year are not.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false })

/** The library takes these for markup, whose braces would then not close. */
const MARKUP = /<(?=\/?(?:i|b|sc|sup|sub|span)\b)/g

/** These items as one BibTeX file. */
export function bibtexOf(items: readonly CslItem[]): string {
  if (items.length === 0) return ''
  const text = plugins.output.format('bibtex', items.map(withoutWhatIsNotEscaped))
  // BibTeX has a word of its own for further authors, which braces would make a name.
  return text.replaceAll(/ and \{et al\.\}(?=[ }])/g, ' and others')
}

/** The library escapes neither names nor addresses. */
function withoutWhatIsNotEscaped({ title, publisher, note, author, URL: url, DOI: doi, ...item }: CslItem): CslItem {
  return {
    ...item,
    title: withoutMarkup(title),
    publisher: withoutMarkup(publisher),
    ...(note !== undefined && { note: withoutMarkup(note) }),
    ...(author && { author: author.map(({ literal }) => ({ literal: escapedName(literal) })) }),
    ...(url !== undefined && { URL: escapedAddress(url) }),
    ...(doi !== undefined && { DOI: escapedAddress(doi) }),
  }
}

function withoutMarkup(text: string): string {
  return text.replaceAll(MARKUP, '< ')
}

function escapedName(name: string): string {
  return name.replaceAll(/[{}\\]/g, '').replaceAll(/[&%$#_]/g, String.raw`\$&`)
}

function escapedAddress(address: string): string {
  return address.replaceAll('{', '%7B').replaceAll('}', '%7D')
}
