import { hrefOf } from '../../address'
import type { Schemas } from '../../api/client'
import { numberInWords } from '../../words/number'

/** The claims of the founding article, each with what its source says. */
export function ClaimCards({ claims }: { readonly claims: readonly Schemas['Claim'][] }) {
  return (
    <ul class="claims">
      {claims.map((claim) => (
        <li key={claim.id} class="card claim">
          <p class={`verdict ${claim.verdict}`}>{claim.verdict}</p>
          <h2>
            <a href={hrefOf('catalog', { kind: 'claims', id: claim.id })}>{claim.name}</a>
          </h2>
          <dl class="facts">
            {claim.claimedValue !== null && (
              <div>
                <dt>It says</dt>
                <dd>
                  {numberInWords(claim.claimedValue)} {claim.claimedUnit ?? ''}
                </dd>
              </div>
            )}
            <div>
              <dt>Its source says</dt>
              <dd>{claim.primaryValue}</dd>
            </div>
            {claim.comment !== null && (
              <div>
                <dt>So</dt>
                <dd>{claim.comment}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}
