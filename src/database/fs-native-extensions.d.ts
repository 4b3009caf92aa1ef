/** The one function of it that is used; the package declares no types. */
declare module 'fs-native-extensions' {
  /** Takes an exclusive lock on the open file and says whether it got it; false when another descriptor holds one. */
  export function tryLock(descriptor: number): boolean
}
