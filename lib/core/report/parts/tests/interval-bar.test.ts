import { expect, test } from 'vitest'
import { intervalBar } from '../interval-bar'

const colours = { track: '#111111', known: '#222222', uncertain: '#333333', notch: '#444444' }
const draw = (low: number, high: number) => intervalBar({ low, high }, [0, 25, 50], colours)

test('what is known is solid, and what is not known yet is hatched between the bounds and outlined', () => {
  const svg = draw(20, 70)
  expect(svg).toContain('<rect x="0" y="2" width="40" height="8" rx="1.5" fill="#222222"/>')
  expect(svg).toMatch(/<line x1="40" y1="6" x2="140" y2="6" stroke="#333333"[^>]*stroke-dasharray/)
  expect(svg).toContain('<rect x="40" y="2.4" width="100" height="7.2" fill="none" stroke="#333333"')
})

test('nothing is hatched where everything is known, and nothing is solid where nothing is', () => {
  expect(draw(20, 20)).not.toContain('#333333')
  expect(draw(0, 100)).not.toContain('#222222')
  expect(draw(0, 100)).toContain('#333333')
})

test('each level above nothing has a notch at its threshold', () => {
  expect(draw(20, 70).match(/x1="(\d+)"[^>]*stroke="#444444"/g)).toHaveLength(2)
})
