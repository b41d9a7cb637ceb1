import 'server-only'
import type { Hint } from '@/lib/core/web/help-screens'
import { database } from '../../world/database'
import type { Person } from '../person'

/** Closes a hint for this person, on every device; closing it again changes nothing. */
export async function closeHint({ id }: Person, hint: Hint): Promise<void> {
  await database().$executeRaw`
    UPDATE "user" SET closed_hints = array_append(closed_hints, ${hint})
    WHERE id = ${id}::uuid AND NOT (${hint} = ANY (closed_hints))`
}
