/** Returns the 95 % quantile of Student's t for whole degrees of freedom, by bisection of its distribution function. */
export function studentT95(degrees: number): number {
  let [low, high] = [0, 1000]
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    if (probabilityBelow(middle, degrees) < 0.95) low = middle
    else high = middle
  }
  return low
}

/** The distribution function of t by Abramowitz and Stegun 26.7.3 and 26.7.4. */
function probabilityBelow(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees))
  const isOdd = degrees % 2 === 1
  let term = isOdd ? Math.cos(angle) : 1
  let series = degrees > 1 ? term : 0
  for (let n = isOdd ? 3 : 2; n <= degrees - 2; n += 2) {
    term *= ((n - 1) / n) * Math.cos(angle) ** 2
    series += term
  }
  const within = isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * series) : Math.sin(angle) * series
  return (1 + within) / 2
}
