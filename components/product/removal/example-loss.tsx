import { english, rich } from '@/lib/words/english'
import { isolate } from '../../ui/isolated'

const { t } = english

type Contents = {
  name: string
  releases: readonly string[]
  ownWork: readonly { release: string; what: 'release' | 'assessment' | 'draft' }[]
}

/** What goes with the example, or what keeps it from going. */
export function ExampleLoss({ contents: { name: product, releases, ownWork } }: { contents: Contents }) {
  if (ownWork.length > 0) {
    return (
      <div className="measure flex flex-col gap-3">
        <p>{rich('example.own-work', { product, name: isolate })}</p>
        <ul className="list-disc ps-5">
          {ownWork.map(({ release, what }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once and never reordered
            <li key={index}>{rich(`example.own.${what}`, { release, name: isolate })}</li>
          ))}
        </ul>
        <p>{t('example.stays')}</p>
      </div>
    )
  }
  return (
    <div className="measure flex flex-col gap-3">
      <p>{rich('example.goes', { product, name: isolate })}</p>
      <ul className="list-disc ps-5">
        {releases.map((release) => (
          <li key={release}>{rich('example.goes-release', { release, name: isolate })}</li>
        ))}
      </ul>
      <p>{t('example.nothing-else')}</p>
    </div>
  )
}
