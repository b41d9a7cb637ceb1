import { describe, expect, test } from 'vitest'
import { cutTenths, cutWhole, showTenths } from '../cut'

describe('shown numbers', () => {
  test('are cut, not rounded, so that 74.96 never reads 75', () => {
    expect(cutWhole({ n: 7496, d: 100 })).toBe(74)
    expect(cutTenths({ n: 7496, d: 100 })).toBe('74.9')
  })

  test('keep what is exact', () => {
    expect(cutWhole({ n: 150, d: 2 })).toBe(75)
    expect(cutTenths({ n: 150, d: 2 })).toBe('75.0')
    expect(cutTenths({ n: 0, d: 7 })).toBe('0.0')
    expect(cutWhole({ n: 100, d: 1 })).toBe(100)
    expect(cutTenths({ n: 1, d: 10 })).toBe('0.1')
  })

  test('read tenths with their point', () => {
    expect(showTenths(749)).toBe('74.9')
    expect(showTenths(5)).toBe('0.5')
    expect(showTenths(1000)).toBe('100.0')
  })
})
