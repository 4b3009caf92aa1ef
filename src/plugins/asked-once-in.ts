/** What `ask` gives, asked once at a time, and anew once `milliseconds` have passed since it was answered. */
export function askedOnceIn<Answer>(milliseconds: number, ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined
  return () => {
    asked ??= ask().finally(() => setTimeout(() => (asked = undefined), milliseconds).unref())
    return asked
  }
}
