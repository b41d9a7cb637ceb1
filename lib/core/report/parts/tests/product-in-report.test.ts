import { expect, test } from 'vitest'
import { productInReport } from '../product-in-report'

test('a part of the scope is in, out or not stated, with its detail', () => {
  const scope = {
    device: { in: true, detail: 'Lamp L1' },
    app: { in: false },
    cloud: undefined,
    regions: 'Everywhere',
  }
  expect(productInReport({ name: 'Lamp', release: { label: '2.0', scope } })).toEqual({
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
  const unnamed = productInReport({ name: 'Lamp', release: { label: '2.0', scope } })
  expect('maker' in unnamed || 'date' in unnamed.release).toBe(false)
  const product = productInReport({
    name: 'Lamp',
    maker: 'Lux',
    release: { label: '2.0', date: '2026-05-01', scope },
  })
  expect(product).toMatchObject({ maker: 'Lux', release: { date: '2026-05-01' } })
})
