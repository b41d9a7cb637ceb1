import { expect, test } from 'vitest'
import { Disclosure } from './disclosure'

test('what a reader unfolds before the scripts are there is no fault', () => {
  const { props } = Disclosure({ summary: 'Why', children: null })
  expect(props).toMatchObject({ open: false, suppressHydrationWarning: true })
})
