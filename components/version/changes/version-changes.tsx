import type { EntryDiff } from '@/lib/core/versions/diff/diff-entries'
import type { QuestionDiff, QuestionnaireDiff } from '@/lib/core/versions/diff/diff-questionnaires'
import { english, rich } from '@/lib/words/english'
import { ChangeList } from './change-list'
import { QuestionChange } from './question-change'

const { t } = english

const groups = ['new', 'retired', 'changed'] as const

/** Everything that differs between two versions, for readers: questions first, the frame last. */
export function VersionChanges({ difference }: { difference: QuestionnaireDiff }) {
  const { questions, facts, contradictions, head } = difference
  return (
    <div className="flex flex-col gap-12">
      {groups.map((state) => (
        <QuestionGroup
          key={state}
          id={`changes-${state}`}
          title={state === 'new' ? t('carry-over.group.new.title') : t(`changes.group.${state}`)}
          questions={questions.filter((question) => question.state === state)}
          difference={difference}
        />
      ))}
      <EntryGroup id="changes-facts" title={t('report-view.heading.facts')} entries={facts} />
      <EntryGroup
        id="changes-contradictions"
        title={t('report-view.heading.contradictions')}
        entries={contradictions}
      />
      {head.length > 0 && (
        <section aria-labelledby="changes-frame">
          <h2 id="changes-frame" className="text-heading">
            {t('changes.frame')}
          </h2>
          <ChangeList changes={head} />
        </section>
      )}
    </div>
  )
}

type QuestionGroupProps = {
  id: string
  title: string
  questions: readonly QuestionDiff[]
  difference: QuestionnaireDiff
}

function QuestionGroup({ id, title, questions, difference }: QuestionGroupProps) {
  if (questions.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-heading">
        {title}
      </h2>
      <ul className="mt-2">
        {questions.map((question) => (
          <QuestionChange key={question.id} question={question} difference={difference} />
        ))}
      </ul>
    </section>
  )
}

function EntryGroup({ id, title, entries }: { id: string; title: string; entries: readonly EntryDiff[] }) {
  if (entries.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-heading">
        {title}
      </h2>
      <ul className="mt-2">
        {entries.map((entry) => (
          <li key={entry.id} className="border-t border-line py-4">
            <p>
              {rich(`changes.entry.${entry.state}`, {
                text: entry.text,
                kind: (inside) => <span className="text-small text-ink-soft">{inside}</span>,
              })}
            </p>
            {entry.changes.length > 0 && <ChangeList changes={entry.changes} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
