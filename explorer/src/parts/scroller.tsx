import type { ComponentChildren } from 'preact'

/** What is wider than a phone and holds nothing to press: it is scrolled sideways, with the keyboard too. */
export function Scroller({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
