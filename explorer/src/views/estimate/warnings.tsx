import type { Estimate } from '../../api/client'
import { plain } from '../../words/plain'

/** Text that replaces the ids of sources in a warning; the steps show where each source is used. */
const WEAK_EVIDENCE =
  'Part of this rests on figures that were quoted by others, or that we could not check ourselves. Each source below says so.'

/** The warnings of an estimate in words: why it is uncertain. */
export function Warnings({ warnings }: Pick<Estimate, 'warnings'>) {
  if (warnings.length === 0) return null
  return (
    <section class="section" aria-labelledby="warnings">
      <h2 id="warnings">Caveats</h2>
      <ul class="warnings">
        {warnings.map(({ code, message, documentation }) => (
          <li key={code + message}>
            {code === 'weak_evidence' ? WEAK_EVIDENCE : plain(message)} <a href={documentation}>What this means</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
