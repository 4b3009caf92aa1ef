/** Returns the citation of this page: its title, the revision of its records, its address and the day on which it was read. */
export function citedAs(catalogRevision?: string): string {
  const day = new Date().toISOString().slice(0, 10)
  const records = catalogRevision === undefined ? '' : ` on catalog ${catalogRevision}`
  return `Wattprint${records}, ${location.href} (read ${day})`
}
