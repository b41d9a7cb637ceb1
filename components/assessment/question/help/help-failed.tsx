import { browserWords } from '@/lib/words/browser-words'
import help from '@/lib/words/generated/help'
import { Button } from '../../../ui/button/button'

const { t } = browserWords(help)

type HelpFailedProps = { address: string; onRetry: () => void }

/** Help that could not be loaded, and the two ways to it. */
export function HelpFailed({ address, onRetry }: HelpFailedProps) {
  return (
    <div className="flex flex-col gap-3 border-s-4 border-danger ps-4">
      <p role="alert" className="measure">
        {t('help.failed')}
      </p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="button" look="quiet" onClick={onRetry}>
          {t('help.tryAgain')}
        </Button>
        <a href={address} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center">
          {t('help.openInNewTab')}
        </a>
      </div>
    </div>
  )
}
