import { describe, expect, test } from 'vitest'
import { codedIssue } from '../../text/coded-issue'
import { contactHref, handingOnSchema } from './handing-on-schema'

const schema = handingOnSchema('2026-11-30')

function problemsIn(given: Record<string, unknown>) {
  const { error } = schema.safeParse(given)
  return error?.issues.map((issue) => [issue.path.join('.'), codedIssue(issue).code])
}

describe('the last day of a report', () => {
  test('is one year ahead where none is chosen', () => {
    expect(schema.parse({})).toEqual({ validUntil: '2027-11-30', contact: null })
  })

  test.each(['2026-12-01', '2029-11-30'])('may be %s: tomorrow to three years ahead', (validUntil) => {
    expect(schema.parse({ validUntil }).validUntil).toBe(validUntil)
  })

  test.each([
    ['2026-11-30', 'problem.date-between'],
    ['2026-01-01', 'problem.date-between'],
    ['2029-12-01', 'problem.date-between'],
    ['', 'problem.no-date'],
    ['2027-02-30', 'problem.date'],
    ['soon', 'problem.date'],
  ])('may not be "%s"', (validUntil, code) => {
    expect(problemsIn({ validUntil })).toEqual([['validUntil', code]])
  })
})

describe('a contact', () => {
  test.each(['care@example.org', 'https://example.org/security', 'http://example.org/'])(
    'has a name or a role, and the address %s',
    (contactAddress) => {
      const given = { contact: ' Product security ', contactAddress }
      expect(schema.parse(given).contact).toEqual({ name: 'Product security', address: contactAddress })
    },
  )

  test.each([
    [{ contact: 'Ada' }, ['contactAddress', 'form-problem.contact-address']],
    [{ contactAddress: 'care@example.org' }, ['contact', 'form-problem.name.contact']],
    [{ contact: 'Ada', contactAddress: 'example' }, ['contactAddress', 'form-problem.contact-address']],
    [
      { contact: 'Ada', contactAddress: 'www.example.org' },
      ['contactAddress', 'form-problem.contact-address'],
    ],
    [{ contact: 'Ada', contactAddress: 'javascript:alert(1)' }, ['contactAddress', 'problem.address.scheme']],
    [
      { contact: 'Ada', contactAddress: 'mailto:care@example.org' },
      ['contactAddress', 'problem.address.scheme'],
    ],
    [
      { contact: 'Ada', contactAddress: 'https://a:b@example.org/' },
      ['contactAddress', 'problem.address.secret'],
    ],
    [{ contact: 'A'.repeat(121), contactAddress: 'care@example.org' }, ['contact', 'problem.too-long']],
  ])('is refused where one of both is missing or is none: %j', (given, problem) => {
    expect(problemsIn(given)).toEqual([problem])
  })

  test('is none where nothing can be seen in either field', () => {
    expect(schema.parse({ contact: '  ', contactAddress: '' }).contact).toBeNull()
  })

  test('is reached by email or on its page', () => {
    expect(contactHref('care@example.org')).toBe('mailto:care@example.org')
    expect(contactHref('https://example.org/')).toBe('https://example.org/')
  })
})

test('what the form does not have is refused', () => {
  expect(schema.safeParse({ accountable: 'Ada' }).success).toBe(false)
})
