import { expect, test } from 'vitest'
import { isolatedText } from './isolated-text'

test.each(['عش', 'בית 2.1', 'Nest (عش)', '٣٫١', '𞤀𞤣'])(
  'a name written from right to left is isolated: %s',
  (name) => {
    expect(isolatedText(name)).toBe(`\u2068${name}\u2069`)
  },
)

test.each(['Lullaby Nest', '2.1', 'Größe', '小夜灯', 'หลอดไฟ', ''])(
  'any other stays as it is: %s',
  (name) => {
    expect(isolatedText(name)).toBe(name)
  },
)
