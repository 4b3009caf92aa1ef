type Linked = { readonly url: string | null; readonly doi: string | null }

/** Returns the address of a document; null if it has none, or, as in sources of earlier versions, an invalid one. */
export function outwardAddress({ url, doi }: Linked): string | null {
  if (doi !== null) return `https://doi.org/${encodeURI(doi)}`
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}
