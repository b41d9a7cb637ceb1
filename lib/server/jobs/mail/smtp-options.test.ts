import { expect, test } from 'vitest'
import { smtpOptions } from './smtp-options'

test('smtps: is encrypted from the start, at port 465 unless another is named', () => {
  const order = { host: 'mail.example.org', secure: true, requireTLS: false }
  expect(smtpOptions('smtps://mail.example.org')).toMatchObject({ ...order, port: 465 })
  expect(smtpOptions('smtps://mail.example.org:4650')).toMatchObject({ ...order, port: 4650 })
})

test('smtp: must be encrypted by STARTTLS, unless the server is this machine or the operator says no', () => {
  expect(smtpOptions('smtp://mail.example.org')).toMatchObject({ port: 587, secure: false, requireTLS: true })
  expect(smtpOptions('smtp://mail.example.org?tls=no')).toMatchObject({ requireTLS: false })
  expect(smtpOptions('smtp://127.0.0.1:25')).toMatchObject({ port: 25, requireTLS: false })
  expect(smtpOptions('smtp://[::1]:25')).toMatchObject({ host: '::1', requireTLS: false })
})

test('name and password are decoded, and left out where there are none', () => {
  expect(smtpOptions('smtp://us%40er:pass%2Fword@mail.example.org')).toMatchObject({
    auth: { user: 'us@er', pass: 'pass/word' },
  })
  expect(smtpOptions('smtp://mail.example.org')).not.toHaveProperty('auth')
})
