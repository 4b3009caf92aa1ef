/** A name as an id: lower case, and a hyphen for whatever an id does not hold. */
export function slug(name: string): string {
  const whole = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+/, '')
  // Not by an expression: one that looks for an end takes the square of the time on a cell full of dots.
  let end = whole.length
  while (end > 0 && '-.'.includes(whole.charAt(end - 1))) end -= 1
  return whole.slice(0, end)
}
