import { expect, test } from 'vitest'
import { compareVersions } from './compare-versions'

test('versions are ordered by their numbers, not by their letters', () => {
  const versions = ['1.10.0', '2.0.0', '1.9.0', '1.9.12', '1.9.2']
  expect(versions.toSorted(compareVersions)).toEqual(['1.9.0', '1.9.2', '1.9.12', '1.10.0', '2.0.0'])
})
