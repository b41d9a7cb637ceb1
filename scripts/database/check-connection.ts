import pg from 'pg'
import { Refusal } from '../refusal.js'

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
  return new Refusal(
    `Postgres runs with ${setting} = off, so a power cut could lose saved answers; set it to on and start again.`,
  )
}

/** Never with the password of the address. */
function explain(name: string, url: string, error: unknown): unknown {
  const { username, host, pathname } = new URL(url)
  const database = decodeURIComponent(pathname.slice(1))
  switch (codeOf(error)) {
    case '28P01':
    case '28000':
      return new Refusal(
        `Postgres at ${host} does not let ${username} in; correct the user or password in ${name}.`,
      )
    case '3D000':
      return new Refusal(`Postgres at ${host} has no database ${database}; create it, or correct ${name}.`)
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Refusal(`there is no host of the name in ${name} (${host}); correct it.`)
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'timeout':
      return new Refusal(`Postgres at ${host} does not answer; start it, or correct ${name}.`)
    default: {
      const reason = error instanceof Error ? error.message : String(error)
      return new Refusal(
        `Postgres at ${host} cannot be used (${reason}); put that right, or correct ${name}.`,
      )
    }
  }
}

function codeOf(error: unknown): string {
  // A name with several addresses fails once for each of them.
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  if (error instanceof Error && /timeout/.test(error.message)) return 'timeout'
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
