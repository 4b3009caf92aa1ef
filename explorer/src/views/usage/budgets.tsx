import type { Schemas } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { withKey } from '../../api/with-key'
import { Scroller } from '../../parts/scroller'
import { TakeTable } from '../../parts/take'
import { percent } from '../../words/number'
import { inWords } from '../../words/quantity'

type LedgerBudgets = Schemas['LedgerBudgets']

/** How much of each budget of this month is used; nothing if no budget is set. */
export function Budgets({ keyText }: { readonly keyText: string }) {
  const { answer } = useAnswer(keyText, (signal) => withKey<LedgerBudgets>('/v1/ledger/budgets', keyText, signal))
  if (!answer || answer.items.length === 0) return null
  return (
    <section class="section" aria-labelledby="budgets">
      <h2 id="budgets">Budgets for this month</h2>
      <p class="lead">Used since {answer.from.slice(0, 10)}, beside the budget of the month. The central value of each range counts.</p>
      <Scroller label="Budgets, as a table">
        <table class="budgets">
          <thead>
            <tr>
              <th scope="col">For</th>
              <th scope="col" class="number">
                Budget
              </th>
              <th scope="col" class="number">
                Used
              </th>
              <th scope="col">Share</th>
            </tr>
          </thead>
          <tbody>
            {answer.items.map((budget) => (
              <Budget key={`${budget.tag ?? ''} ${budget.value ?? ''} ${budget.unit}`} budget={budget} />
            ))}
          </tbody>
        </table>
      </Scroller>
      <p class="exports">
        <TakeTable
          name="budgets"
          columns={['tag', 'value', 'budget', 'unit', 'used_share']}
          rows={answer.items.map(({ tag, value, amount, unit, usedShare }) => [tag, value, amount, unit, usedShare])}
        />
      </p>
    </section>
  )
}

function Budget({ budget: { tag, value, amount, unit, used, usedShare } }: { readonly budget: LedgerBudgets['items'][number] }) {
  return (
    <tr>
      <th scope="row">{tag === null ? 'All calls' : `${tag} ${value ?? ''}`}</th>
      <td class="number">
        {amount} {unit.replace('CO2e', ' CO₂e')}
      </td>
      <td class="number">{used ? inWords(used) : 'not known'}</td>
      <td>
        {usedShare !== null && (
          <>
            <meter min="0" max="1" high={0.8} optimum={0} value={Math.min(usedShare, 1)} aria-label="Share of the budget that is used" />{' '}
            <span class={usedShare > 1 ? 'fault' : ''}>{percent(usedShare)}</span>
          </>
        )}
      </td>
    </tr>
  )
}
