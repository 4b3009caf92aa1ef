const lasting = new WeakSet()

/** Marks what is made once and given to many answers: whoever writes answers may keep what it made of it. */
export function lastingly<One extends object>(one: One): One {
  lasting.add(one)
  return one
}

/** Whether it was marked so. */
export function isLasting(one: object): boolean {
  return lasting.has(one)
}
