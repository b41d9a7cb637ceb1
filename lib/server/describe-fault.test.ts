import { expect, test } from 'vitest'
import { describeFault } from './describe-fault'

test('keeps what we said ourselves, and where', () => {
  const fault = describeFault(new Error('A stored submission does not match its digest.'))
  expect(fault).toMatchObject({ name: 'Error', message: 'A stored submission does not match its digest.' })
  expect(fault).toHaveProperty('at.0', expect.stringContaining('describe-fault.test'))
})

test('leaves out the words of other programs, which may quote what a person wrote', () => {
  const quoting = (() => {
    try {
      return JSON.parse('Quillfeather')
    } catch (error) {
      return error
    }
  })()
  expect(quoting.message).toContain('Quillfeather')
  expect(JSON.stringify(describeFault(quoting))).not.toContain('Quillfeather')
})

test('names the code of a database error', () => {
  const error = Object.assign(new TypeError('secret'), { code: 'P2002' })
  expect(describeFault(error)).toMatchObject({ name: 'TypeError', code: 'P2002' })
})

test('survives something thrown that is no error', () => {
  expect(describeFault('secret')).toEqual({ name: 'string' })
})
