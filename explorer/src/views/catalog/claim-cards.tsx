import { hrefOf } from '../../address'
import type { Schemas } from '../../api/client'
import { numberInWords } from '../../words/number'

const VERDICTS: Readonly<Record<Schemas['Claim']['verdict'], string>> = {
  agrees: 'Agrees with its source',
  partly: 'Agrees in part',
  disagrees: 'Disagrees with its source',
  unsupported: 'No source supports it',
}
/** Units of numbers without a dimension, which are not shown. */
const UNITLESS = ['ratio', 'fraction']

/** The claims of the founding article, each with what its source says. */
export function ClaimCards({ claims }: { readonly claims: readonly Schemas['Claim'][] }) {
  return (
    <ul class="claims">
      {claims.map((claim) => (
        <li key={claim.id} class="card claim">
          <p class={`verdict ${claim.verdict}`}>{VERDICTS[claim.verdict]}</p>
          <h2>
            <a href={hrefOf('catalog', { kind: 'claims', id: claim.id })}>{claim.name}</a>
          </h2>
          <dl class="facts">
            {claim.claimedValue !== null && (
              <div>
                <dt>The claim</dt>
                <dd>
                  {numberInWords(claim.claimedValue)} {UNITLESS.includes(claim.claimedUnit ?? '') ? '' : claim.claimedUnit}
                </dd>
              </div>
            )}
            <div>
              <dt>Its source</dt>
              <dd>{claim.primaryValue}</dd>
            </div>
            {claim.comment !== null && (
              <div>
                <dt>Our reading</dt>
                <dd>{claim.comment}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}
