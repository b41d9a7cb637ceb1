// @ts-check
import { readFileSync } from 'node:fs'

/**
 * How many tests passed and failed, from the JSON report of Vitest or of Playwright. A test that was
 * skipped is neither; no report is no tests.
 *
 * @param {string} file
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(file) {
  const report = read(file)
  if (report?.stats)
    return {
      passed: report.stats.expected ?? 0,
      failed: (report.stats.unexpected ?? 0) + (report.stats.flaky ?? 0),
    }
  if (report) return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 }
  return { passed: 0, failed: 0 }
}

/**
 * @param {string} file
 * @returns {{
 *   numPassedTests?: number, numFailedTests?: number,
 *   stats?: { expected?: number, unexpected?: number, flaky?: number },
 * } | null}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
