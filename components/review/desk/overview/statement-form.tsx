'use client'

import { useActionState } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import desk from '@/lib/words/generated/desk'
import { Button } from '../../../ui/button/button'
import { TextArea } from '../../../ui/field/text-area'
import { type FormAction, type FormState, refused, untouched } from '../../../ui/form/form-state'
import { PersonForm } from '../../../ui/form/person-form'
import { type NotSent, sendForm } from '../../../ui/send/send-form'
import type { StatementView } from './statement-view'

const { t } = browserWords(desk)

type StatementFormProps = StatementView & { action: FormAction; rendering: string }

/** A fact, withheld details or an explained contradiction: believed by a button, or not, with the reason. */
export function StatementForm({
  id,
  title,
  said,
  effect,
  acts,
  verdict,
  why,
  revision,
  action,
  rendering,
}: StatementFormProps) {
  const [state, post, pending] = useActionState(sendForm(action, { refuse: notSent }), untouched)
  const isRefused = state.problems.length > 0
  return (
    <PersonForm action={post} id={id} key={state.attempt} className="border-t border-line py-4">
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="rendering" value={rendering} />
      <p className="font-semibold">{title}</p>
      <p className="measure wrap-anywhere">{said}</p>
      {verdict && <p className="text-small font-semibold text-accent-strong">{verdict}</p>}
      {isRefused && (
        <div role="alert" className="mt-2 font-semibold text-danger">
          {state.problems.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      )}
      <div className="mt-2 flex flex-wrap items-start gap-x-5 gap-y-2">
        <Button name="verdict" value={acts.yes} look="quiet" aria-disabled={pending}>
          {t(`desk.act-of.${acts.yes}`)}
        </Button>
        <details open={isRefused} className="min-w-0 grow basis-64">
          <summary className="unfolds">{t(`desk.act-of.${acts.no}`)}</summary>
          <div className="unfolded flex max-w-2xl flex-col gap-3">
            {effect && <p className="text-small text-ink-soft">{effect}</p>}
            <TextArea
              id={`${id}-why`}
              name="why"
              label={t('desk.reason-needed')}
              defaultValue={state.typed.why ?? why}
            />
            <div>
              <Button name="verdict" value={acts.no} look="quiet" aria-disabled={pending}>
                {t('desk.save-with-reason')}
              </Button>
            </div>
          </div>
        </details>
      </div>
    </PersonForm>
  )
}

function notSent(state: FormState, form: FormData, problem: NotSent): FormState {
  return refused(state, form, [problem])
}
