import '@citation-js/plugin-bibtex'
import { plugins } from '@citation-js/core'
import type { Catalog } from '../catalog/catalog.js'
import { citeUncached } from '../catalog/cite.js'
import type { Reference } from '../schemas/figure.js'
import { type CslItem, Source } from '../schemas/source.js'
import { escapedControls } from '../schemas/text.js'
import { type Citing, cslItem, cslItemsCitedBy } from './csl-items.js'

/** The writers of the sources of `shown`: sources themselves, objects that cite them, or rows that name one place each. */
export function citationWriters(catalog: Catalog, shown: readonly object[]) {
  const items = (): CslItem[] => {
    const citing = shown.map((one) =>
      isPlaced(one) ? { citations: [citeUncached(catalog, { source: one.source, locator: one.locator })] } : one,
    )
    const sources = citing.flatMap((one) => (isCiting(one) ? [] : [cslItem(Source.parse(one))]))
    return [...sources, ...cslItemsCitedBy(catalog, citing.filter(isCiting))]
  }
  return { csl: () => JSON.stringify(items()), bibtex: () => bibtexOf(items()) }
}

function isCiting(shown: object): shown is Citing {
  return 'citations' in shown
}

type Place = Pick<Reference, 'source' | 'locator'>

function isPlaced(shown: object): shown is Place {
  return !isCiting(shown) && 'source' in shown && 'locator' in shown
}

// Uses the ids as keys, because they are unique, unlike the library's keys of author and year. In ASCII mode the library would drop
// every letter without a LaTeX command, such as Chinese ones; LaTeX has read UTF-8 since 2018, so letters stay unchanged.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false })

/**
 * Characters with a special meaning in TeX. Braces become commands, because BibTeX counts even escaped ones; < is markup to the
 * library.
 */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': 'textbackslash',
  '{': 'textbraceleft',
  '}': 'textbraceright',
  '~': 'textasciitilde',
  '^': 'textasciicircum',
  '<': 'textless',
  '>': 'textgreater',
}
const SPECIAL = /[\\{}~^<>&%$#_]/g

/** These items as one BibTeX file, in UTF-8. */
export function bibtexOf(items: readonly CslItem[]): string {
  if (items.length === 0) return ''
  const text = plugins.output.format('bibtex', items.map(escapedItem))
  // BibTeX has a keyword for further authors, which braces would turn into a name.
  return text.replaceAll(/ and \{et al\.\}(?=[ }])/g, ' and others')
}

function escapedItem({ title, publisher, note, author, URL: url, DOI: doi, ...item }: CslItem): CslItem {
  return {
    ...item,
    title: escaped(title),
    publisher: escaped(publisher),
    ...(note !== undefined && { note: escaped(note) }),
    ...(author && { author: author.map(({ literal }) => ({ literal: escaped(literal) })) }),
    ...(url !== undefined && { URL: escapedAddress(url) }),
    ...(doi !== undefined && { DOI: escapedAddress(doi) }),
  }
}

function escaped(text: string): string {
  return escapedControls(text).replaceAll(SPECIAL, (letter) => {
    const command = COMMANDS[letter]
    return command === undefined ? `\\${letter}` : `\\${command}{}`
  })
}

function escapedAddress(address: string): string {
  return escapedControls(address).replaceAll('{', '%7B').replaceAll('}', '%7D')
}
