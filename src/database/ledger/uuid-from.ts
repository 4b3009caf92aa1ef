const HEX_OF_UUID = 32

/** The first half of a SHA-256, in the letters of PostgreSQL's uuid. */
export function uuidFrom(digest: string): string {
  return digest.slice(0, HEX_OF_UUID).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
