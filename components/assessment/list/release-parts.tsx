import type { ReleaseOfProduct } from '@/lib/core/products/product'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english, rich } from '@/lib/words/english'
import { QuietLinks } from '../../product/removal/quiet-links'
import { ScopeList } from '../../product/scope/scope-list'
import { LinkButton } from '../../ui/button/link-button'
import { isolate } from '../../ui/isolated'
import { spoken } from '../../ui/spoken'

const { t } = english

/** When a release came out, and what of it was looked at. */
export function ReleaseFacts({ release }: { release: ReleaseOfProduct }) {
  return (
    <>
      {release.date && (
        <p className="text-ink-soft">{t('release.date', { date: english.longDate(release.date) })}</p>
      )}
      <ScopeList scope={release.scope} />
    </>
  )
}

type ReleaseActsProps = {
  productId: string
  release: ReleaseOfProduct
  may: { change: boolean; start: boolean }
  /** Nothing was assessed yet. */
  isEmpty: boolean
}

/** To start an assessment of a release, to correct it and to delete it, as far as the person may. */
export function ReleaseActs({ productId, release, may, isEmpty }: ReleaseActsProps) {
  const path = `/products/${productId}/releases/${release.id}`
  const label = isolatedText(release.label)
  return (
    <>
      {may.start && (
        <LinkButton href={`${path}/start`} look={isEmpty ? 'main' : 'quiet'} className="mt-5">
          {rich('release.start', { release: release.label, name: isolate, more: spoken })}
        </LinkButton>
      )}
      {may.change && (
        <QuietLinks
          links={[
            { href: `${path}/correct`, text: t('removal.correct-release', { release: label }) },
            { href: `${path}/delete`, text: t('removal.delete-release', { release: label }) },
          ]}
        />
      )}
    </>
  )
}
