import pino from 'pino'

/** What never goes into the log by its name, wherever it came from. */
const secrets = ['password', 'code', 'email', 'token']

/** A log of one JSON line each, to standard output or to `destination`. */
export function createLog(level: string, destination: pino.DestinationStream = pino.destination(1)) {
  const redact = [...secrets, ...secrets.map((name) => `*.${name}`), '*.cookie']
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact }, destination)
}
