import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { smallContent, withContent } from '@/tests/support/broken-content'
import { thingworthy } from '@/tests/support/thingworthy'

const lamp = 'tests/content/small-lamp.yaml'

describe('standards', () => {
  const read = (...words: string[]) =>
    thingworthy('standards', lamp, '--questionnaires', smallContent, '--on', '2026-06-30', ...words)

  test('prints every standard that is shown, in 80 columns', () => {
    const { code, out, err } = read()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(`Self-assessed; nobody else has checked. Draft, not submitted.

Lamp, 2.0
small@1.0.0, read on 2026-06-30.
An indication is the team’s own word, never a finding that a law or a
standard is met.

A standard, V1
  standard
  1 partly indicated, 1 not asked, of 2 provisions
`)
  })

  test('prints one standard, provision by provision: what says so and what is missing', () => {
    const { code, out } = read('--framework', 'standard')
    expect(code).toBe(0)
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(out).toContain(`5.1 Doors are locked
    Partly indicated (mandatory)
    How strong is the lock? It holds
    Which doors have a lock? None of these
    To indicate it whole, all of: “The front door”; “The back door”

5.10 Doors are strong
    Not asked (recommended)
    No question of this questionnaire asks for it.

https://example.org/standard
Made up for tests.
`)
  })

  test('prints JSON that a program can read, and nothing else', () => {
    const { code, out } = read('--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      submitted: false,
      standards: [{ id: 'standard', rows: [{ id: '5.1', support: 'in part' }, { id: '5.10' }] }],
      leftOut: [],
    })
  })

  test('writes the table as CSV and PDF, and says their SHA-256', () => {
    withContent([], (folder) => {
      const { code, out } = read(
        '--framework',
        'standard',
        '--csv',
        `${folder}/table.csv`,
        '--pdf',
        `${folder}/table.pdf`,
      )
      expect(code).toBe(0)
      expect(out).toMatch(/^[0-9a-f]{64} {2}\S+table\.csv.*\n[0-9a-f]{64} {2}\S+table\.pdf.*\n$/)
      expect(readFileSync(`${folder}/table.csv`, 'utf8')).toContain(
        '\r\nA standard,Version V1,Provision 5.1,Doors are locked,',
      )
      expect(readFileSync(`${folder}/table.pdf`, 'latin1')).toMatch(/^%PDF-1\.7/)
    })
  })

  test('refuses a standard that is not here, with those that are', () => {
    expect(read('--framework', 'nothing')).toEqual({
      code: 1,
      out: '',
      err: 'There is no standard nothing here. There are:\n  standard  A standard\n',
    })
  })

  test('refuses a PDF of no standard in particular, and a file that cannot be written', () => {
    expect(read('--pdf', 'never.pdf')).toMatchObject({ code: 2, err: expect.stringContaining('--framework') })
    const { code, err } = read('--csv', 'tests/nowhere/table.csv')
    expect(code).toBe(1)
    expect(err).toContain('tests/nowhere/table.csv cannot be written')
  })

  test('shows a standard that is named, though the product is not offered where it applies', () => {
    const edit = { file: 'frameworks/standard.yaml', from: 'provisions:', to: 'markets: [eu]\nprovisions:' }
    withContent([edit], (folder) => {
      mkdirSync(`${folder}/small/example`)
      const file = `${folder}/small/example/lamp.yaml`
      writeFileSync(file, readFileSync(lamp, 'utf8').replace('login: yes', 'login: yes\n  markets: [uk]'))
      const words = ['standards', file, '--questionnaires', folder]
      expect(thingworthy(...words).out).toContain('because the product is not offered where it applies')
      expect(thingworthy(...words, '--framework', 'standard').out).toContain('5.1 Doors are locked')
    })
  })
})
