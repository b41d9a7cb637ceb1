import type { AnswerValue } from '@/lib/core/answers/answer'
import { viewQuestion } from '@/lib/core/format/question-view'
import type { Comparison, QuestionChange } from '@/lib/core/report/compare/comparison'
import { english } from '@/lib/words/english'
import { answerWords } from '../../../questionnaire/answer-words'
import { CardTable } from '../../../ui/table/card-table'
import type { ComparedSide, ComparedSides } from './compared-sides'
import { movedWords } from './point-words'

const { t } = english

type Props = { comparison: Comparison; sides: ComparedSides }

/** What differs, section by section, and what each difference did to the score of its section. */
export function ChangeTables({ comparison, sides }: Props) {
  const { changes } = comparison
  const sections = [...new Set(changes.map(({ section }) => section))]
  if (sections.length === 0) return <p className="measure mt-2">{t('compare.no-change')}</p>
  return (
    <>
      <p className="measure mt-2 text-ink-soft">{t('compare.how-moved')}</p>
      {sections.map((section) => (
        <ChangeTable
          key={section}
          title={titleOf(section, sides)}
          changes={changes.filter((change) => change.section === section)}
          sides={sides}
        />
      ))}
    </>
  )
}

function titleOf(section: string, { before, after }: ComparedSides): string {
  const later = after.sectionTitle(section)
  return later === section ? before.sectionTitle(section) : later
}

type TableProps = { title: string; changes: readonly QuestionChange[]; sides: ComparedSides }

function ChangeTable({ title, changes, sides }: TableProps) {
  const { before, after } = sides
  return (
    <CardTable
      caption={title}
      columns={[
        t('report-view.path.question'),
        t('compare.what'),
        before.name,
        after.name,
        t('report-view.lens.claimed'),
        t('report-view.lens.evidenced'),
      ]}
      rows={changes.map((change) => ({
        key: change.question,
        header: (after.question(change.question) ?? before.question(change.question))?.ask ?? change.question,
        cells: [
          t(`compare.difference.${change.difference}`),
          <Said key="before" side={before} id={change.question} says={change.before} />,
          <Said key="after" side={after} id={change.question} says={change.after} />,
          movedWords(change.moved.claimed),
          movedWords(change.moved.evidenced),
        ],
      }))}
    />
  )
}

function Said({ side, id, says }: { side: ComparedSide; id: string; says: AnswerValue | null }) {
  const question = side.question(id)
  if (!question) return t('indication.status.not-asked')
  return (
    <ul>
      {answerWords(viewQuestion(question), says).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}
