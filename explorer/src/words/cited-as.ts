/** How this page is cited: what it is, on which records it rests, where it is and when it was read. */
export function citedAs(catalogRevision?: string): string {
  const day = new Date().toISOString().slice(0, 10)
  const records = catalogRevision === undefined ? '' : ` on catalog ${catalogRevision}`
  return `Wattprint${records}, ${location.href} (read ${day})`
}
