import { describe, expect, test } from 'vitest'
import { withMessages } from '@/lib/words/with-messages'
import { parseEnvironment } from './parse-environment'

function read(variables: Record<string, string>) {
  const reading = parseEnvironment(variables)
  if (!reading.read) throw new Error(JSON.stringify(reading.problems))
  return reading.environment
}

function refusal(variables: Record<string, string>) {
  const reading = parseEnvironment(variables)
  return reading.read
    ? ''
    : withMessages(reading.problems)
        .map(({ message }) => message)
        .join(' ')
}

describe('with nothing set', () => {
  test('the server listens on this machine alone, at port 3000', () => {
    expect(read({})).toMatchObject({ host: '127.0.0.1', port: 3000, publicUrl: 'http://127.0.0.1:3000' })
  })

  test('the start makes its own database and secret', () => {
    expect(read({})).toMatchObject({ databaseUrl: null, databaseOwnerUrl: null, authSecret: null })
  })

  test('an empty variable counts as not set', () => {
    expect(read({ PORT: '', DATABASE_URL: '' })).toEqual(read({}))
  })
})

describe('the public address', () => {
  test('follows the port and host', () => {
    expect(read({ PORT: '4000' }).publicUrl).toBe('http://127.0.0.1:4000')
    expect(read({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3000')
  })

  test('is kept as an origin', () => {
    expect(read({ PUBLIC_URL: 'https://assess.example.org/' }).publicUrl).toBe('https://assess.example.org')
  })

  test('may not have a path', () => {
    expect(refusal({ PUBLIC_URL: 'https://example.org/assess' })).toMatch(/^PUBLIC_URL has a path/)
  })

  test.each(['0.0.0.0', '::', '192.168.1.4', 'server.example.org'])(
    'must be https when the host %s opens the server to the network',
    (host) => {
      expect(refusal({ HOST: host })).toMatch(/^HOST is .*PUBLIC_URL is not set; set PUBLIC_URL/)
      expect(refusal({ HOST: host, PUBLIC_URL: 'http://example.org' })).toMatch(/PUBLIC_URL is http:/)
      expect(refusal({ HOST: host, PUBLIC_URL: 'https://example.org' })).toBe('')
    },
  )

  test('must be https when it is not this machine, even behind a proxy', () => {
    expect(refusal({ PUBLIC_URL: 'http://example.org' })).toMatch(/^PUBLIC_URL is http:\/\/example.org/)
    expect(refusal({ PUBLIC_URL: 'http://localhost:3000' })).toBe('')
  })
})

test('trusted proxies are a list of addresses and ranges', () => {
  expect(read({}).trustedProxies).toEqual([])
  expect(read({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8 ::1' }).trustedProxies).toEqual([
    '127.0.0.1',
    '10.0.0.0/8',
    '::1',
  ])
})

describe('a setting that cannot be right is refused by its name', () => {
  test.each([
    [{ TRUSTED_PROXIES: 'proxy.example.org' }, /^TRUSTED_PROXIES is not a list of addresses/],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, /^TRUSTED_PROXIES is not a list of addresses/],
    [{ PORT: 'http' }, /^PORT is not a port/],
    [{ PORT: '0' }, /^PORT is not a port/],
    [{ PORT: '65536' }, /^PORT is not a port/],
    [{ DATABASE_URL: 'localhost:5432' }, /^DATABASE_URL is not an address such as postgresql:/],
    [{ DATABASE_URL: 'mysql://localhost/x' }, /^DATABASE_URL is not an address/],
    [{ AUTH_SECRET: 'short' }, /^AUTH_SECRET is shorter than 32/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is none of/],
    [{ SESSION_IDLE_HOURS: '0' }, /^SESSION_IDLE_HOURS is not a whole number from 1 to 720/],
    [{ SESSION_IDLE_HOURS: '1.5' }, /^SESSION_IDLE_HOURS is not a whole number/],
    [{ SESSION_DAYS: '91' }, /^SESSION_DAYS is not a whole number from 1 to 90/],
    [{ ORGANISATIONS: 'closed' }, /^ORGANISATIONS is none of/],
    [{ PUBLIC_URL: 'ftp://example.org' }, /^PUBLIC_URL is not an address/],
    [{ SMTP_URL: 'mail.example.org:25', MAIL_FROM: 'a@example.org' }, /^SMTP_URL is not an address such as/],
    [{ SMTP_URL: 'http://mail.example.org', MAIL_FROM: 'a@example.org' }, /^SMTP_URL is not an address/],
    [{ SMTP_URL: 'smtp://', MAIL_FROM: 'a@example.org' }, /^SMTP_URL is not an address/],
    [{ SMTP_URL: 'smtp://a:100%@mail.example.org', MAIL_FROM: 'a@example.org' }, /^SMTP_URL is not an add/],
    [{ SMTP_URL: 'smtp://mail.example.org?pool=true', MAIL_FROM: 'a@example.org' }, /^SMTP_URL is not an/],
    [{ MAIL_FROM: 'Thingworthy <a@example.org>' }, /^MAIL_FROM is not an email address/],
    [{ SMTP_URL: 'smtp://mail.example.org' }, /^SMTP_URL is set, but MAIL_FROM is not/],
  ])('%j', (variables, message) => {
    expect(refusal(variables)).toMatch(message)
  })
})

test('no mail is sent unless a mail server is named', () => {
  expect(read({}).mail).toBeNull()
  expect(read({ MAIL_FROM: 'a@example.org' }).mail).toBeNull()
  const url = 'smtps://us%40er:pass%2Fword@mail.example.org:465'
  expect(read({ SMTP_URL: url, MAIL_FROM: 'a@example.org' }).mail).toEqual({ url, from: 'a@example.org' })
})

const oidc = {
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'thingworthy',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_NAME: ' Example ID ',
}

test('people sign in by password alone unless a provider is named, with all four settings', () => {
  expect(read({}).oidc).toBeNull()
  expect(read(oidc).oidc).toEqual({
    issuer: 'https://login.example.org/',
    clientId: 'thingworthy',
    clientSecret: 'secret',
    name: 'Example ID',
  })
  expect(refusal({ OIDC_NAME: 'Example ID' })).toBe(
    ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].map((name) => `${name} ${missing}`).join(' '),
  )
})

const missing =
  'is not set, but others of OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_NAME are; set all four, or none.'

test('a provider is reached with encryption unless it is on this machine', () => {
  expect(read({ ...oidc, OIDC_ISSUER: 'http://127.0.0.1:4000' }).oidc?.issuer).toBe('http://127.0.0.1:4000/')
  const wrong = [
    'http://login.example.org',
    'https://a@login.example.org',
    'https://login.example.org/?a=b',
    'x',
  ]
  for (const issuer of wrong)
    expect(refusal({ ...oidc, OIDC_ISSUER: issuer })).toMatch(/^OIDC_ISSUER is not an address such as/)
  expect(refusal({ ...oidc, OIDC_NAME: 'x'.repeat(41) })).toMatch(/^OIDC_NAME is empty or longer than 40/)
})

test('sessions end after 14 hours without use and after 7 days, unless the operator says otherwise', () => {
  expect(read({})).toMatchObject({ sessionIdleHours: 14, sessionDays: 7 })
  const set = { SESSION_IDLE_HOURS: '1', SESSION_DAYS: '30' }
  expect(read(set)).toMatchObject({ sessionIdleHours: 1, sessionDays: 30 })
})

test('organisations are made by the operator unless they are open', () => {
  expect(read({}).organisations).toBe('operator')
  expect(read({ ORGANISATIONS: 'open' }).organisations).toBe('open')
})

test('the owner of the tables is the application itself unless another is named', () => {
  const databaseUrl = 'postgresql://app@db/thingworthy'
  expect(read({ DATABASE_URL: databaseUrl }).databaseOwnerUrl).toBe(databaseUrl)
  const databaseOwnerUrl = 'postgresql://owner@db/thingworthy'
  expect(read({ DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: databaseOwnerUrl })).toMatchObject({
    databaseUrl,
    databaseOwnerUrl,
  })
})

describe('files of evidence', () => {
  test('are in the data folder unless a folder is given, and an organisation has 2 GB', () => {
    expect(read({ DATA_FOLDER: '/srv/data' })).toMatchObject({
      evidenceFolder: '/srv/data/evidence',
      evidenceQuota: 2_000_000_000,
    })
    expect(read({ EVIDENCE_DIR: '/srv/files' }).evidenceFolder).toBe('/srv/files')
  })

  test.each([
    ['500 MB', 500_000_000],
    ['1.5GB', 1_500_000_000],
    ['1 TB', 1_000_000_000_000],
  ])('may have %s', (size, bytes) => {
    expect(read({ EVIDENCE_QUOTA: size }).evidenceQuota).toBe(bytes)
  })

  test.each(['2', '0 GB', '-1 GB', '2 GiB', '99999 GB', 'unlimited'])(
    'may not have %s, which is no size',
    (size) => {
      expect(refusal({ EVIDENCE_QUOTA: size })).toBe(
        'EVIDENCE_QUOTA is not a size such as 500 MB, 2 GB or 1 TB.',
      )
    },
  )
})
