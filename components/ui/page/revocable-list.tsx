import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button/button'
import { ActForm } from '@/components/ui/form/act-form'
import type { FormAction } from '@/components/ui/form/form-state'
import { Isolated } from '@/components/ui/isolated'

type RevocableListProps<Item extends { id: string; state: string }> = {
  items: readonly Item[]
  /** Shown when there are none. */
  none: string
  /** For whom each was made. */
  nameOf: (item: Item) => string
  /** What became of it, and who made it. */
  aboutOf: (item: Item) => ReactNode
  revoke: {
    action: FormAction
    /** What the form names of an item. */
    valuesOf: (item: Item) => Readonly<Record<string, string>>
    wordsOf: (item: Item) => ReactNode
  }
}

/** Links that were made for somebody; one that is open can be revoked. */
export function RevocableList<Item extends { id: string; state: string }>({
  items,
  none,
  nameOf,
  aboutOf,
  revoke,
}: RevocableListProps<Item>) {
  if (items.length === 0) return <p className="text-ink-soft">{none}</p>
  return (
    <ul className="divide-y divide-line rounded-box border border-line bg-surface">
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-4">
          <div className="min-w-0 grow">
            <p className="font-semibold break-words">
              <Isolated>{nameOf(item)}</Isolated>
            </p>
            <p className="text-small text-ink-soft">{aboutOf(item)}</p>
          </div>
          {item.state === 'open' && (
            <ActForm action={revoke.action}>
              {Object.entries(revoke.valuesOf(item)).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <Button look="quiet">{revoke.wordsOf(item)}</Button>
            </ActForm>
          )}
        </li>
      ))}
    </ul>
  )
}
