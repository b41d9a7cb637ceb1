import { expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { productInReport } from '../product-in-report'

const words = reportWords('en')

test('a part of the scope is in, out or not stated, with its detail', () => {
  const scope = {
    device: { in: true, detail: 'Lamp L1' },
    app: { in: false },
    cloud: undefined,
    regions: 'Everywhere',
  }
  expect(productInReport({ name: 'Lamp', release: { label: '2.0', scope } }, words)).toEqual({
    name: 'Lamp',
    release: {
      label: '2.0',
      scope: {
        device: { state: 'in', detail: 'Lamp L1' },
        app: { state: 'out', detail: null },
        cloud: { state: 'not-stated', detail: null },
        regions: 'Everywhere',
      },
    },
  })
})

test('maker and date are there where they were given, and left out where not', () => {
  const scope = { regions: '' }
  const unnamed = productInReport({ name: 'Lamp', release: { label: '2.0', scope } }, words)
  expect('maker' in unnamed || 'date' in unnamed.release).toBe(false)
  const release = { label: '2.0', date: '2026-05-01', scope }
  const product = productInReport({ name: 'Lamp', maker: 'Lux', release }, words)
  expect(product).toMatchObject({ maker: 'Lux', release: { date: '2026-05-01' } })
})

test('a part that does not exist is said not to, and markets are named before the words of the team', () => {
  const scope = {
    app: { in: false, exists: false as const },
    markets: ['eu' as const, 'jp' as const],
    regions: 'Ships too',
  }
  const { release } = productInReport({ name: 'Lamp', release: { label: '2.0', scope } }, words)
  expect(release.scope.app).toEqual({ state: 'none', detail: null })
  expect(release.scope.regions).toBe('European Union or European Economic Area, Japan, Ships too')
})
