import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english, rich } from '@/lib/words/english'
import { Notice } from '../../ui/notice'

const { t, list } = english

/** Organisations that a person does not reach before two-factor authentication is on for their account. */
export function LockedOrganisations({ names }: { names: readonly string[] }) {
  const count = names.length
  if (count === 0) return null
  return (
    <Notice
      className="mb-6"
      title={t('two-factor.asked-by.title', { count, names: list(names.map(isolatedText)) })}
    >
      <p>
        {rich('two-factor.asked-by.what', {
          count,
          link: (inside) => <a href="/account/two-factor">{inside}</a>,
        })}
      </p>
    </Notice>
  )
}
