import Link from 'next/link'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { english } from '@/lib/words/english'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import { FormKey } from '../../ui/form/form-key'
import type { FormAction } from '../../ui/form/form-state'
import { Notice } from '../../ui/notice'
import { questionPath } from '../page/question-path'

const { t } = english

type RestUnknownProps = { count: number; action: FormAction; formKey: string }

/** One act for all questions without an answer. */
export function RestUnknown({ count, action, formKey }: RestUnknownProps) {
  if (count === 0) return null
  return (
    <ActForm action={action} className="mt-4">
      <FormKey value={formKey} />
      <Button look="quiet">{t('check.rest.button', { count })}</Button>
      <p className="mt-1 text-small text-ink-soft">{t('check.rest.hint')}</p>
    </ActForm>
  )
}

type MarkedProps = { assessment: OpenAssessment; marked: readonly string[]; action: FormAction }

/** What that act has answered, with the way back. */
export function MarkedUnknown({ assessment, marked, action }: MarkedProps) {
  if (marked.length === 0) return null
  const questions = assessment.content.sections.flatMap((section) =>
    section.questions
      .filter(({ id }) => marked.includes(id))
      .map(({ id, ask }) => ({ section: section.id, id, ask })),
  )
  return (
    <div role="status">
      <Notice title={t('check.rest.done', { count: questions.length })}>
        <ul className="list-disc ps-5">
          {questions.map(({ section, id, ask }) => (
            <li key={id}>
              <Link href={questionPath(assessment.id, section, id)}>{ask}</Link>
            </li>
          ))}
        </ul>
        <ActForm action={action}>
          <Button look="quiet">{t('check.rest.undo')}</Button>
        </ActForm>
      </Notice>
    </div>
  )
}
