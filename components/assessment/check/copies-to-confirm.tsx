import Link from 'next/link'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import type { Blocker } from '@/lib/core/assessment/check/readiness'
import { english } from '@/lib/words/english'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'
import { questionPath } from '../page/question-path'

const { t } = english

type CopiesProps = {
  assessment: OpenAssessment
  blockers: readonly Blocker[]
  actionFor: (sectionId: string) => FormAction
}

/** Copied answers that are not confirmed yet, section by section; each is confirmed at its question, or all at once. */
export function CopiesToConfirm({ assessment, blockers, actionFor }: CopiesProps) {
  const copies = blockers.flatMap((blocker) => (blocker.kind === 'unconfirmed' ? [blocker] : []))
  if (copies.length === 0) return null
  const sections = assessment.content.sections
    .map((section) => ({
      section,
      questions: section.questions.filter(({ id }) => copies.some(({ question }) => question === id)),
    }))
    .filter(({ questions }) => questions.length > 0)
  return (
    <section aria-labelledby="copies">
      <h2 id="copies" className="text-heading">
        {t('check.copies.title')}
      </h2>
      <p className="measure mt-1">{t('check.copies.lead')}</p>
      <ul className="mt-3 flex flex-col gap-5">
        {sections.map(({ section, questions }) => (
          <li key={section.id} className="flex flex-col gap-2">
            <h3 className="text-body font-semibold">{section.title}</h3>
            <ul className="list-disc ps-5">
              {questions.map(({ id, ask }) => (
                <li key={id}>
                  <Link href={questionPath(assessment.id, section.id, id)}>{ask}</Link>
                </li>
              ))}
            </ul>
            <ActForm action={actionFor(section.id)}>
              <Button look="quiet">
                {t('check.copies.confirm', { count: questions.length, section: section.title })}
              </Button>
            </ActForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
