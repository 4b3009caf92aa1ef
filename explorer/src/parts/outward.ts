type Linked = { readonly url: string | null; readonly doi: string | null }

/** Where a document is. A source that an earlier version took may hold an address that is none to go to. */
export function outwardAddress({ url, doi }: Linked): string | null {
  if (doi !== null) return `https://doi.org/${encodeURI(doi)}`
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}
