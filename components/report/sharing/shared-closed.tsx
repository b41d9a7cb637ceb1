import { english } from '@/lib/words/english'
import { PageHeading } from '../../layout/page-heading'
import { PageTitle } from '../../ui/page/page-title'

const { t } = english

/** A link that has ended; with `minutes` to wait, too many that never opened anything were tried. */
export function SharedClosed({ minutes }: { minutes: number | null }) {
  const title = t(`shared.closed.${minutes === null ? 'ended' : 'too-many'}`)
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <PageHeading>{title}</PageHeading>
      <p className="measure">
        {minutes === null ? t('shared.ended') : t('form-problem.share.guesses', { minutes })}
      </p>
    </>
  )
}
