/** The first half of a SHA-256, in the letters of PostgreSQL's uuid. */
export function uuidFrom(digest: string): string {
  const part = (from: number, to: number): string => digest.slice(from, to)
  return `${part(0, 8)}-${part(8, 12)}-${part(12, 16)}-${part(16, 20)}-${part(20, 32)}`
}
