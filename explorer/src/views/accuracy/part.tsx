import type { ComponentChildren } from 'preact'

/** A section with its title. */
export function Part({ title, lead, children }: { readonly title: string; readonly lead?: string; readonly children: ComponentChildren }) {
  return (
    <section class="section">
      <h2>{title}</h2>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {children}
    </section>
  )
}
