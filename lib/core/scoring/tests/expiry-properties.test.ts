import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choice, chose, evidence, rulesOf } from '@/tests/support/build-rules'
import { compile } from '../compile'
import { score } from '../score-assessment'

const compiled = compile(
  rulesOf({ security: [choice('passwords', [0, 25, 60, 100], { atLeast: 'test-report' })] }),
)
const day = 24 * 60 * 60 * 1000
const days = fc.integer({ min: 0, max: 3_000 }).map((count) => dayAfter('2026-06-01', count))
const options = fc.constantFrom('c25', 'c60', 'c100')
const kinds = fc.constantFrom('test-report' as const, 'independent-test' as const)

function dayAfter(from: string, count: number): string {
  return new Date(Date.parse(from) + count * day).toISOString().slice(0, 10)
}

function boundsOn(date: string, option: string, pieces: Parameters<typeof chose>[1][]) {
  const answers = { passwords: chose(option, ...pieces) }
  const { sections } = score(compiled, { lens: 'evidenced', date, facts: {}, answers })
  return sections
}

test('evidence counts up to and with its last day, and from the next day on the evidenced lens reads as without it', () => {
  fc.assert(
    fc.property(days, options, kinds, (expires, option, kind) => {
      const piece = evidence(kind, expires)
      const on = (date: string) => boundsOn(date, option, [piece])
      const lasting = boundsOn(expires, option, [evidence(kind)])
      expect(on(dayAfter(expires, -1))).toEqual(lasting)
      expect(on(expires)).toEqual(lasting)
      const without = boundsOn(expires, option, [])
      expect(on(dayAfter(expires, 1))).toEqual(without)
      expect(without).not.toEqual(lasting)
    }),
  )
})

test('of several pieces the one that lasts longest decides', () => {
  fc.assert(
    fc.property(days, days, options, (one, other, option) => {
      const last = [one, other].toSorted().at(-1) ?? one
      const pieces = [evidence('test-report', one), evidence('test-report', other)]
      expect(boundsOn(last, option, pieces)).toEqual(boundsOn(last, option, [evidence('test-report')]))
      expect(boundsOn(dayAfter(last, 1), option, pieces)).toEqual(boundsOn(last, option, []))
    }),
  )
})
