import { useState } from 'preact/hooks'

const THANKED_MS = 1500

/** A piece of text to copy. */
export function Copyable({ text, name }: { readonly text: string; readonly name: string }) {
  return (
    <div class="copyable">
      <pre tabIndex={0} aria-label={name}>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} name={name} />
    </div>
  )
}

/** Copies a text, and says that it did. */
export function CopyButton({
  text,
  name,
  children = 'Copy',
}: {
  readonly text: string
  readonly name: string
  readonly children?: string
}) {
  const [said, setSaid] = useState<string>()
  const copy = async () => {
    const isCopied = await written(text)
    setSaid(isCopied ? 'Copied' : 'Select it and press Ctrl+C')
    setTimeout(() => setSaid(undefined), THANKED_MS)
  }
  return (
    <button type="button" class="button small" aria-label={`${children} ${name}`} onClick={() => void copy()}>
      <span aria-live="polite">{said ?? children}</span>
    </button>
  )
}

/** Whether the text is on the clipboard, which a browser offers only over TLS or on this machine itself. */
async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
