import { expect, test } from 'vitest'
import { createLog } from '../create-log'
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

test.each(['23505', '57P03', 'P2002', 'ECONNREFUSED', 'ERR_SOCKET_CLOSED'])('names the code %s', (code) => {
  const error = Object.assign(new TypeError('secret'), { code })
  expect(describeFault(error)).toMatchObject({ name: 'TypeError', errorCode: code })
})

test("names the database's own code behind the one of the library", () => {
  const cause = { kind: 'postgres', originalCode: '23505', originalMessage: 'Key (name)=(Quillfeather)' }
  const driverAdapterError = Object.assign(new Error('Quillfeather'), { name: 'DriverAdapterError', cause })
  const error = Object.assign(new Error('Quillfeather'), {
    name: 'PrismaClientKnownRequestError',
    code: 'P2002',
    meta: { driverAdapterError },
  })
  expect(describeFault(error)).toMatchObject({ errorCode: 'P2002', causedBy: '23505' })
  expect(JSON.stringify(describeFault(error))).not.toContain('Quillfeather')
})

test("names the system's code behind an address with several attempts", () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  expect(describeFault(new AggregateError([refused]))).toMatchObject({ causedBy: 'ECONNREFUSED' })
})

test.each(['ALICE', 'EVELYN', 'Quillfeather', 'ABCDE-FGHJK-MNPQR-STVWX', '123456', ''])(
  'keeps %s out of the log, which is no code of a program',
  (code) => {
    const error = Object.assign(new TypeError('secret'), { code, cause: { code } })
    expect(describeFault(error)).not.toHaveProperty('errorCode')
    expect(describeFault(error)).not.toHaveProperty('causedBy')
  },
)

test('the log shows the code of a fault, and hides every other code', () => {
  const lines: string[] = []
  const log = createLog('error', { write: (line) => void lines.push(line) })
  const fault = describeFault(Object.assign(new TypeError('secret'), { code: '23505' }))
  log.error({ fault, code: 'Quillfeather' }, 'a request failed')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { fault: { errorCode: '23505' }, code: '[Redacted]' },
  ])
})

test('survives something thrown that is no error', () => {
  expect(describeFault('secret')).toEqual({ name: 'string' })
})
