/** The one function of it that is used; the package declares no types. */
declare module 'fs-native-extensions' {
  /** Takes an exclusive lock on the open file and returns whether it got it; false if another descriptor has one. */
  export function tryLock(descriptor: number): boolean
}
