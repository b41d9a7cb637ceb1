import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fields, withoutInside } from './fields'

const link = fields({ public: { title: z.string() }, inside: { url: z.string().optional() } })
const document = { title: 'Photograph', url: 'https://example.org/' }
const forReaders = { title: 'Photograph' }

describe('the value without what is inside', () => {
  test('has every public field, and none of the others', () => {
    expect(withoutInside(link, document)).toEqual(forReaders)
    expect(withoutInside(link, forReaders)).toEqual(forReaders)
    const open = fields({ public: { title: z.string(), url: z.string() } })
    expect(withoutInside(open, document)).toEqual(document)
  })

  test('is looked for in lists, and in fields that may be null or left out', () => {
    const schema = fields({
      public: {
        list: z.array(link),
        nothing: link.nullable(),
        something: link.nullable(),
        given: link.optional(),
        missing: link.optional(),
        plain: z.array(z.string()),
      },
    })
    const value = {
      list: [document, document],
      nothing: null,
      something: document,
      given: document,
      plain: ['url'],
    }
    expect(withoutInside(schema, value)).toEqual({
      list: [forReaders, forReaders],
      nothing: null,
      something: forReaders,
      given: forReaders,
      plain: ['url'],
    })
  })

  test('is that of the option of a union that the value is', () => {
    const schema = z.discriminatedUnion('kind', [
      fields({ public: { kind: z.literal('open'), url: z.string() } }),
      fields({ public: { kind: z.literal('closed') }, inside: { url: z.string().optional() } }),
    ])
    const url = 'https://example.org/'
    expect(withoutInside(schema, { kind: 'open', url })).toEqual({ kind: 'open', url })
    expect(withoutInside(schema, { kind: 'closed', url })).toEqual({ kind: 'closed' })
  })
})

test('an object of a report is strict, and is valid without what is inside', () => {
  expect(link.safeParse(document).success).toBe(true)
  expect(link.safeParse(forReaders).success).toBe(true)
  expect(link.safeParse({ ...document, rating: 5 }).success).toBe(false)
  expect(link.safeParse({ url: document.url }).success).toBe(false)
})
