import 'server-only'
import { environment } from '../world/environment'

/** The address under which everybody reaches a path of this server. */
export function publicUrl(path: string): string {
  return `${environment().publicUrl}${path}`
}
