import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { conditionInWords } from '@/lib/core/format/words/condition-in-words'
import { english } from '@/lib/words/english'
import { Tag } from '../../ui/tag'
import { questionPath } from '../version-path'
import { ChoiceTable } from './choice-table'
import { RedLineNote } from './red-line-note'

const { t, series } = english

/** One question in a version read from first to last: all that decides its points. The rest has an address of its own. */
export function QuestionEntry({ question, version }: { question: Question; version: Questionnaire }) {
  const { id, ask, essential, weight, knows, notApplicable, evidence, appliesWhen, clauses } = question
  return (
    <article
      id={id}
      className="max-lg:laid-out-late flex scroll-mt-6 flex-col gap-3 border-t border-line py-7"
    >
      <h3 className="text-lead">
        <a href={questionPath(version, id)} className="text-ink decoration-line hover:decoration-current">
          {ask}
        </a>
      </h3>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
        {essential && <Tag tone="accent">{t('question.essential')}</Tag>}
        {t('question-page.summary', {
          weight,
          who: t(`knows.${knows}`),
          count: clauses.length,
          clauses: series(clauses),
        })}
      </p>
      {appliesWhen && (
        <p className="text-small">
          {t('condition.asked-if', { condition: conditionInWords(appliesWhen, version, english) })}
        </p>
      )}
      <ChoiceTable question={question} />
      <RedLineNote question={question} levels={version.levels} />
      <p className="text-small text-ink-soft">
        {t(`evidence.asked.${evidence.atLeast}`)}
        {notApplicable && ` ${t('question-page.not-applicable', { ask: notApplicable.ask })}`}
      </p>
    </article>
  )
}
