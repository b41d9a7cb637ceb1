import 'server-only'
import { createLog } from './create-log'
import { environment } from './environment'

/**
 * The server's log: ids and fixed words only. Texts, names and addresses of people, passwords,
 * codes and cookies are never logged.
 */
export const log = createLog(environment().logLevel)
