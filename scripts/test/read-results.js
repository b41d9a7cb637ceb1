// @ts-check
import { readFileSync } from 'node:fs'

/**
 * How many tests passed, and the names of those that did not, from the JSON report of Vitest or of
 * Playwright. A test that was skipped is neither; no report is no tests.
 *
 * @param {string} file
 * @returns {{ passed: number, failed: string[] }}
 */
export function readResults(file) {
  const report = read(file)
  if (report?.testResults) return fromVitest(report)
  if (report?.suites) return fromPlaywright(report)
  return { passed: 0, failed: [] }
}

/**
 * @typedef {{ name: string, status: string, assertionResults: { fullName: string, status: string }[] }} TestFile
 * @typedef {{ title: string, file: string, specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ title: string, file: string, tests: { status: string }[] }} Spec
 */

/** @param {{ testResults?: TestFile[] }} report */
function fromVitest({ testResults = [] }) {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ name: `${name}: ${fullName}`, status })),
  )
  // A file that cannot be loaded has failed without a test of its own.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: [...tests.filter(({ status }) => status === 'failed'), ...broken].map(({ name }) => name),
  }
}

/** @param {{ suites?: Suite[] }} report */
function fromPlaywright({ suites = [] }) {
  const specs = suites.flatMap(specsIn)
  const ended = (/** @type {string[]} */ ...ways) =>
    specs.filter(({ tests }) => tests.some(({ status }) => ways.includes(status)))
  return {
    passed: ended('expected').length,
    failed: ended('unexpected', 'flaky').map(({ file, title }) => `${file}: ${title}`),
  }
}

/**
 * @param {Suite} suite
 * @returns {Spec[]}
 */
function specsIn({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)]
}

/**
 * @param {string} file
 * @returns {{ testResults?: TestFile[], suites?: Suite[] } | null}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
