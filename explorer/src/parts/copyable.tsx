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

/** A button that copies a text and then says that it did. */
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

/** Copies the text and returns whether that worked: browsers offer the clipboard only over TLS or on the local machine. */
async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
