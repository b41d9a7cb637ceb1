import 'server-only'
import pino from 'pino'
import { environment } from './environment'

/**
 * The server's log: one JSON line each, ids and words of ours only. What people write, their names and
 * addresses, passwords, codes and cookies never go in.
 */
export const log = pino({
  level: environment().logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['password', 'code', 'email', 'token', '*.password', '*.code', '*.email', '*.token', '*.cookie'],
})
