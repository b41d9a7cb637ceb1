import 'server-only'
import { type Environment, parseEnvironment } from '@/lib/core/web/environment/parse-environment'
import { withMessages } from '@/lib/words/with-messages'

type Ready = Environment & { databaseUrl: string; authSecret: string }

let kept: Ready | null = null

/**
 * The settings of this server, read from its environment on first use. The start has validated them
 * and filled in the database and the secret, so a missing value is a bug and throws.
 */
export function environment(): Ready {
  kept ??= read()
  return kept
}

function read(): Ready {
  const reading = parseEnvironment(process.env)
  if (!reading.read) {
    throw new Error(
      withMessages(reading.problems)
        .map(({ message }) => message)
        .join(' '),
    )
  }
  const { databaseUrl, authSecret } = reading.environment
  if (!databaseUrl || !authSecret)
    throw new Error('DATABASE_URL and AUTH_SECRET must be set; start with npm start.')
  return { ...reading.environment, databaseUrl, authSecret }
}
