import 'server-only'
import { countAttempt, type Limit } from '../../world/limits/rate-limits'
import type { Person } from '../person'

const exports: Limit = { name: 'export-account', tries: 20, seconds: 3600 }

/** Counts an export of a person's data; the seconds to wait if there were too many, else null. */
export function countExport({ id }: Person): Promise<number | null> {
  return countAttempt(exports, id)
}
