import { rich } from '@/lib/words/english'
import { isolate } from '../../ui/isolated'

/** Evidence that an answer names and that does not count, because it speaks of other releases; by its titles. */
export function EvidenceElsewhere({ titles }: { titles: readonly string[] | undefined }) {
  return titles?.map((title) => (
    <p key={title} className="border-s-4 border-edge ps-3 text-small measure">
      {rich('product-evidence.elsewhere', { title, name: isolate })}
    </p>
  ))
}
