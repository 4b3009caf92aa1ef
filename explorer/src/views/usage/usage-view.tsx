import './usage.css'
import { changed, hrefOf } from '../../address'
import { Later } from '../../parts/later'
import { FileUsage } from './file-usage'

const LedgerUsage = Later(() => import('./ledger-usage').then((ledger) => ledger.LedgerUsage))

/** What calls cost: those of a file, or those in the ledger of the service. */
export function UsageView({ params }: { readonly params: URLSearchParams }) {
  const isLedger = params.get('of') === 'ledger'
  return (
    <>
      <nav class="toggle" aria-label="Which usage">
        <a href={hrefOf('usage', changed(params, { of: null }))} aria-current={isLedger ? undefined : 'true'}>
          A file
        </a>
        <a href={hrefOf('usage', changed(params, { of: 'ledger' }))} aria-current={isLedger ? 'true' : undefined}>
          The ledger
        </a>
      </nav>
      {isLedger ? <LedgerUsage params={params} /> : <FileUsage />}
    </>
  )
}
