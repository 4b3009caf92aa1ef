import type { ComponentChildren } from 'preact'

/** Contains a chart or table that is wider than a phone and has no links, so that the keyboard can scroll it. */
export function Scroller({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
