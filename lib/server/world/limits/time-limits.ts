// How long the server waits for its database, in milliseconds, so that no request waits without end for one that is
// away, stopped or locked. Postgres enforces the first three; the connection itself enforces the others.
import { Socket } from 'node:net'

export const timeLimits = {
  /** As long as a transaction may take (lib/server/world/database.ts). */
  statement_timeout: 15_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
  /** To connect, or to get a connection while all are busy. */
  connectionTimeoutMillis: 10_000,
  stream: openSocket,
}

/** Longer than any statement may take: a database silent for this long is gone or stopped. */
const longestSilence = 30_000

/**
 * A connection that breaks once it has been silent too long. Not pg's query_timeout: that one forgets the
 * question but keeps the connection, with the ROLLBACK of its transaction unsent, for the next request.
 */
function openSocket(): Socket {
  const socket = new Socket()
  return socket.setTimeout(longestSilence, () =>
    socket.destroy(new Error(`The database was silent for ${longestSilence / 1000} seconds.`)),
  )
}
