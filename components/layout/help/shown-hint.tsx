import type { Hint } from '@/lib/core/web/help-screens'
import { english } from '@/lib/words/english'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'
import { Notice } from '../../ui/notice'

const { t } = english

/** What somebody needs to know who sees this page for the first time, with the way to be rid of it. */
export function ShownHint({ hint, close }: { hint: Hint; close: FormAction }) {
  return (
    <aside aria-label={t(`hint.${hint}.title`)} className="print:hidden">
      <Notice title={t(`hint.${hint}.title`)}>
        <p>{t(`hint.${hint}.text`)}</p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <ActForm action={close}>
            <Button look="quiet">{t('hint.close')}</Button>
          </ActForm>
          <a href={`/help/${hint}`} className="inline-flex min-h-6 items-center">
            {t('help-page.here')}
          </a>
        </div>
      </Notice>
    </aside>
  )
}
