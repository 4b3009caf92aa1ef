import { count } from '../words/number'

/** The most items that one answer of the API may have. */
const MOST = 500

type ExportLinksProps = { readonly path: string; readonly query: Readonly<Record<string, string>>; readonly many: number }

/** Links to a list as files: for a spreadsheet, for programs, and its sources. */
export function ExportLinks({ path, query, many }: ExportLinksProps) {
  const hrefAs = (format: string) => `${path}?${new URLSearchParams({ ...query, first: String(MOST), format }).toString()}`
  return (
    <p class="exports">
      <span class="muted">{many > MOST ? `The first ${count(MOST)} of them as ` : 'All of them as '}</span>
      <a href={hrefAs('csv')} download>
        CSV
      </a>{' '}
      <a href={hrefAs('json')}>JSON</a> <a href={hrefAs('bibtex')}>BibTeX of the sources</a>
    </p>
  )
}
