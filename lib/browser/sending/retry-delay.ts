const firstDelay = 1000
const longestDelay = 30_000

/** Milliseconds until the next attempt: doubling, at most half a minute, spread so that browsers do not return in step. */
export function retryDelay(attempt: number, chance: number): number {
  const full = Math.min(longestDelay, firstDelay * 2 ** attempt)
  return Math.round(full * (0.5 + chance / 2))
}
