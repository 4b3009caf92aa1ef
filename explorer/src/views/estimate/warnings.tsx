import type { Estimate } from '../../api/client'

/** Why the answer is weak, in words. */
export function Warnings({ warnings }: Pick<Estimate, 'warnings'>) {
  if (warnings.length === 0) return null
  return (
    <section class="section" aria-labelledby="warnings">
      <h2 id="warnings">Caveats</h2>
      <ul class="warnings">
        {warnings.map(({ code, message, documentation }) => (
          <li key={code + message}>
            {message} <a href={documentation}>What this means</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
