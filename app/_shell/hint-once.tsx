import { ShownHint } from '@/components/layout/help/shown-hint'
import type { Hint } from '@/lib/core/web/help-screens'
import type { Person } from '@/lib/server/identity/person'
import { closeHintAction } from './close-hint'

/** A hint of this page, until its person closes it. */
export function HintOnce({ person, name }: { person: Person; name: Hint }) {
  if (person.closedHints?.includes(name)) return null
  return <ShownHint hint={name} close={closeHintAction.bind(null, name)} />
}
