/** The value below which `share` of the list is (0.5 is the median); nearest rank. */
export function percentile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** "p50 12.1, p95 30.4 ms (120)". */
export function spread(list: readonly number[], unit = 'ms'): string {
  const [half, most] = [percentile(list, 0.5), percentile(list, 0.95)]
  return `p50 ${half.toFixed(1)}, p95 ${most.toFixed(1)} ${unit} (${list.length})`
}

/** Prints a figure with its limit. Never a verdict, because machines differ. */
export function printBesideLimit(name: string, value: number, limit: number, unit = ''): void {
  const part = limit === 0 ? '' : `, ${(value / limit).toFixed(2)} of it`
  console.log(`${name}: ${round(value)}${unit}, limit ${limit}${unit}${part}`)
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}
