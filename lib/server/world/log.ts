import 'server-only'
import { createLog } from './create-log'
import { environment } from './environment'

/**
 * The server's log: ids and words of ours only. What people write, their names and addresses, passwords,
 * codes and cookies never go in.
 */
export const log = createLog(environment().logLevel)
