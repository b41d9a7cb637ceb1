import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/security.md', 'utf8')
const rows = page.split('\n').filter((line) => /^\| \d+\.\d+\.\d+ \|/.test(line))
const requirements = rows.map((row) => {
  const [number = '', title = '', level = '', mark = '', control = '', tests = '', ...others] = row
    .slice(2, -2)
    .split(' | ')
  return { number, title, level, mark, control, tests, others }
})
const marks = ['*met*', '*partly*', '*not met*', '*does not apply*']
const folders = 'app|components|docs|lib|prisma|scripts|tests'
const pathPattern = new RegExp(`\`((?:(?:${folders})/[^\`]+)|proxy\\.ts|[\\w.]+\\.ts)\``, 'g')

test('every path that docs/security.md names exists', () => {
  const named = [...page.matchAll(pathPattern)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test('every requirement is listed once, with a level and one of four marks', () => {
  const numbers = requirements.map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(requirements.filter(({ level }) => !['1', '2'].includes(level))).toEqual([])
  expect(requirements.filter(({ mark, others }) => !marks.includes(mark) || others.length > 0)).toEqual([])
})

test('a requirement that is met names a control and a test', () => {
  const met = requirements.filter(({ mark }) => mark === '*met*')
  const lacking = met.filter(
    ({ control, tests }) => !control.includes('`') || !/`[^`]+\.test\.tsx?`/.test(tests),
  )
  expect(met.length).toBeGreaterThan(30)
  expect(lacking).toEqual([])
})

test('the page counts its own marks', () => {
  const [met, partly, notMet, no] = marks.map(
    (mark) => requirements.filter((each) => each.mark === mark).length,
  )
  expect(page).toContain(
    `Of ${requirements.length} requirements listed, ${met} are met, ${partly} partly, ${notMet} not met, and ${no} do not apply.`,
  )
})
