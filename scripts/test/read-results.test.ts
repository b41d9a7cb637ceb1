import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readResults } from './read-results.js'

test('names the failed tests of Vitest, and a file that could not be loaded', () => {
  const report = {
    testResults: [
      {
        name: 'lamp.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'a lamp glows', status: 'passed' },
          { fullName: 'a lamp is cool', status: 'failed' },
          { fullName: 'a lamp hums', status: 'skipped' },
        ],
      },
      { name: 'broken.test.ts', status: 'failed', assertionResults: [] },
    ],
  }
  expect(read(report)).toEqual({ passed: 1, failed: ['lamp.test.ts: a lamp is cool', 'broken.test.ts'] })
})

test('names the failed tests of Playwright, those among them that pass only sometimes', () => {
  const spec = (title: string, status: string) => ({ title, file: 'lamp.test.ts', tests: [{ status }] })
  const report = {
    suites: [
      {
        specs: [spec('glows', 'expected'), spec('hums', 'skipped')],
        suites: [{ specs: [spec('flickers', 'flaky'), spec('is cool', 'unexpected')] }],
      },
    ],
  }
  expect(read(report)).toEqual({ passed: 1, failed: ['lamp.test.ts: flickers', 'lamp.test.ts: is cool'] })
})

test('a report that was never written has no tests', () => {
  expect(readResults('no/such/report.json')).toEqual({ passed: 0, failed: [] })
})

function read(report: unknown) {
  const folder = mkdtempSync(path.join(tmpdir(), 'results-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return readResults(file)
}
