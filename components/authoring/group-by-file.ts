import type { LocatedFinding } from '@/lib/core/format/finding'
import { english } from '@/lib/words/english'

const { t, series } = english

/** Findings of each file together, files with refusals first; within a file refusals first, then by line. */
export function groupByFile(
  findings: readonly LocatedFinding[],
): { file: string; findings: LocatedFinding[] }[] {
  const files = [...new Set(findings.map(({ file }) => file))]
  return files
    .map((file) => ({ file, findings: findings.filter((each) => each.file === file).toSorted(byWeight) }))
    .toSorted((a, b) => Number(hasRefusal(b)) - Number(hasRefusal(a)))
}

/** "2 refusals, 1 warning". */
export function findingCount(findings: readonly LocatedFinding[]): string {
  const counts = (['refusal', 'warning'] as const)
    .map((severity) => countWords(findings.filter((each) => each.severity === severity).length, severity))
    .filter((words) => words !== '')
  return series(counts)
}

function countWords(count: number, severity: LocatedFinding['severity']): string {
  if (count === 0) return ''
  return severity === 'refusal' ? t('authoring.refusals', { count }) : t('authoring.warnings', { count })
}

function byWeight(a: LocatedFinding, b: LocatedFinding): number {
  return a.severity === b.severity ? a.line - b.line : a.severity === 'refusal' ? -1 : 1
}

function hasRefusal({ findings }: { findings: readonly LocatedFinding[] }): boolean {
  return findings.some(({ severity }) => severity === 'refusal')
}
