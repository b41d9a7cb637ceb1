import 'server-only'
import { environment } from '../../world/environment'

/** Whether this server sends mail: the operator has set SMTP_URL. Else pages say what to do instead. */
export function isMailOn(): boolean {
  return environment().mail !== null
}
