declare module 'unicode-confusables' {
  /** The text with each character that Unicode calls confusable replaced by the one that it may be taken for. */
  export function rectifyConfusion(text: string): string
}
