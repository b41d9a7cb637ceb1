import pg from 'pg'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'

/** Refuses a database that cannot be reached, does not let us in, or forgets what it has acknowledged. */
export async function checkConnection(name: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
      const { rows } = await client.query(`SHOW ${setting}`)
      if (rows[0][setting] === 'off') throw forgetful(setting)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : explain(name, url, error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function forgetful(setting: string) {
  return new Refusal(t('stopped.postgres.forgets', { setting }))
}

/** Never with the password of the address. */
function explain(name: string, url: string, error: unknown): unknown {
  const { username, host, pathname } = new URL(url)
  const database = decodeURIComponent(pathname.slice(1))
  switch (codeOf(error)) {
    case '28P01':
    case '28000':
      return new Refusal(t('stopped.postgres.not-let-in', { host, user: username, setting: name }))
    case '3D000':
      return new Refusal(t('stopped.postgres.no-database', { host, database, setting: name }))
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Refusal(t('stopped.postgres.no-host', { setting: name, host }))
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'timeout':
      return new Refusal(t('stopped.postgres.silent', { host, setting: name }))
    default: {
      const reason = error instanceof Error ? error.message : String(error)
      return new Refusal(t('stopped.postgres.unusable', { host, reason, setting: name }))
    }
  }
}

function codeOf(error: unknown): string {
  // A name with several addresses fails once for each of them.
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  if (error instanceof Error && /timeout/.test(error.message)) return 'timeout'
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
