import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { smallContent, withContent } from '@/tests/support/broken-content'
import { thingworthy } from '@/tests/support/thingworthy'

const lamp = 'tests/content/small-lamp.yaml'

describe('check', () => {
  test('says that nothing is refused, and what is published', () => {
    const { code, out, err } = thingworthy('check', smallContent)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^small@1\.0\.0 is not published: [0-9a-f]{64}\nNothing refused, 0 warnings\.\n$/)
  })

  test('names file, line, id and fix of every refusal', () => {
    withContent([{ file: 'small/1.0.0/locks.yaml', from: 'credit: 60', to: 'credit: 50' }], (folder) => {
      const { code, err } = thingworthy('check', folder)
      expect(code).toBe(1)
      expect(err).toBe(`${folder}/small/1.0.0/locks.yaml:60  doors
  Refused: The credits of the items add up to 90. (checklist-sum)
  Fix: Make them add up to 100.
1 refusal, 0 warnings.
`)
    })
  })

  test('refuses a folder that is not there', () => {
    const { code, err } = thingworthy('check', 'tests/nowhere')
    expect(code).toBe(1)
    expect(err).toContain('There is no such folder')
  })
})

describe('report', () => {
  const report = (file: string, ...words: string[]) =>
    thingworthy('report', file, '--questionnaires', smallContent, '--on', '2026-06-30', ...words)

  test('writes PDF and page, and says their SHA-256 and that nothing was submitted', () => {
    withContent([], (folder) => {
      const [pdf, html] = [`${folder}/lamp.pdf`, `${folder}/lamp.html`]
      const { code, out, err } = report(lamp, '--pdf', pdf, '--html', html)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
      expect(out).toBe(`${digest(pdf)}  ${pdf}  (not submitted)\n${digest(html)}  ${html}  (not submitted)\n`)
      expect(readFileSync(pdf, 'latin1')).toMatch(/^%PDF-1\.7/)
      expect(readFileSync(html, 'utf8')).toContain('Self-assessed; nobody else has checked')
    })
  })

  test('never writes over the answers, nor one result over the other', () => {
    withContent([], (folder) => {
      const file = `${folder}/lamp.yaml`
      const answers = readFileSync(lamp, 'utf8')
      writeFileSync(file, answers)
      const both = [`${folder}/lamp.pdf`, `${folder}/../${basename(folder)}/lamp.pdf`] as const
      for (const words of [
        ['--pdf', file],
        ['--pdf', both[0], '--html', both[1]],
      ]) {
        expect(report(file, ...words)).toMatchObject({ code: 2, err: expect.stringContaining('named twice') })
      }
      const standards = thingworthy('standards', file, '--questionnaires', smallContent, '--csv', file)
      expect(standards).toMatchObject({ code: 2, out: '' })
      expect(readFileSync(file, 'utf8')).toBe(answers)
      expect(existsSync(both[0])).toBe(false)
    })
  })
})

test('publish adds a version once, and schema writes what editors read', () => {
  withContent([], (folder) => {
    const published = thingworthy('publish', 'small', '1.0.0', '--questionnaires', folder)
    expect(published).toMatchObject({ code: 0, out: expect.stringContaining('small@1.0.0 is now published') })
    expect(thingworthy('publish', 'small', '1.1.0', '--questionnaires', folder).code).toBe(1)
    expect(thingworthy('schema', `${folder}/schema`).out).toContain(`${folder}/schema/section.schema.json`)
  })
})

test('wrong usage ends with exit code 2 and help with 0', () => {
  const wrong = [[], ['sing'], ['score'], ['score', lamp, '--on', '2026-02-30'], ['check', '--quick']]
  for (const words of wrong) expect(thingworthy(...words)).toMatchObject({ code: 2, out: '' })
  expect(thingworthy('--help')).toMatchObject({ code: 0, err: '' })
})

describe('output that cannot go where it should', () => {
  test('a reader who has seen enough changes neither the exit code nor brings a fault to light', () => {
    const { code, err } = intoPipe('true', 'score', lamp, '--questionnaires', smallContent, '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const refused = intoPipe('true', 'score', 'no-such-file.yaml')
    expect(refused.code).toBe(1)
  })

  test.skipIf(!existsSync('/dev/full'))('a full disk is reported in one sentence, exit code 1', () => {
    const { code, err } = intoShell('>/dev/full', 'score', lamp, '--questionnaires', smallContent)
    expect(err).toBe('The results cannot be written (ENOSPC). Write them to a disk with free space.\n')
    expect(code).toBe(1)
  })
})

/** A command whose standard output another program reads, which ends at once. */
function intoPipe(reader: string, ...words: string[]) {
  return intoShell(`| ${reader}; exit "\${PIPESTATUS[0]}"`, ...words)
}

function intoShell(rest: string, ...words: string[]) {
  const run = spawnSync('bash', ['-c', `node cli/start.js "$@" ${rest}`, 'bash', ...words], {
    encoding: 'utf8',
  })
  return { code: run.status, err: run.stderr }
}
