import pino from 'pino'

/** Fields that are removed from every log line. */
const secrets = ['password', 'code', 'email', 'token', 'secret']

/** A log of one JSON line each, to standard output or to `destination`. */
export function createLog(level: string, destination: pino.DestinationStream = pino.destination(1)) {
  const redact = [...secrets, ...secrets.map((name) => `*.${name}`), '*.cookie']
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact }, destination)
}
