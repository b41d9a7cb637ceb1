import type { LocatedFinding } from '@/lib/core/questionnaire/lint/finding'

/** Findings of each file together, files with refusals first; within a file refusals first, then by line. */
export function groupByFile(
  findings: readonly LocatedFinding[],
): { file: string; findings: LocatedFinding[] }[] {
  const files = [...new Set(findings.map(({ file }) => file))]
  return files
    .map((file) => ({ file, findings: findings.filter((each) => each.file === file).toSorted(byWeight) }))
    .toSorted((a, b) => Number(hasRefusal(b)) - Number(hasRefusal(a)))
}

/** "2 refusals, 1 warning", or null where there are none. */
export function findingCount({ refusals, warnings }: { refusals: number; warnings: number }): string | null {
  const parts = [
    refusals > 0 ? `${refusals} ${refusals === 1 ? 'refusal' : 'refusals'}` : '',
    warnings > 0 ? `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` : '',
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : null
}

function byWeight(a: LocatedFinding, b: LocatedFinding): number {
  return a.severity === b.severity ? a.line - b.line : a.severity === 'refusal' ? -1 : 1
}

function hasRefusal({ findings }: { findings: readonly LocatedFinding[] }): boolean {
  return findings.some(({ severity }) => severity === 'refusal')
}
