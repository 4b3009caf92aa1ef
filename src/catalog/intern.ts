const interned = new WeakSet()

/** Marks an object that many answers share, so that whoever writes answers may cache its bytes. Returns the object. */
export function intern<One extends object>(one: One): One {
  interned.add(one)
  return one
}

/** Whether an object is shared by many answers. */
export function isInterned(one: object): boolean {
  return interned.has(one)
}
