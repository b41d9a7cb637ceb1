import type { QuestionnairePin } from '@/lib/core/format/questionnaire'
import type { QuestionDiff, QuestionnaireDiff } from '@/lib/core/versions/diff/diff-questionnaires'
import { english } from '@/lib/words/english'
import { questionPath } from '../version-path'
import { ChangeList } from './change-list'

const { t } = english

type QuestionChangeProps = { question: QuestionDiff; difference: QuestionnaireDiff }

/** One question that was added, removed or changed, with a link to it in its version. */
export function QuestionChange({ question, difference }: QuestionChangeProps) {
  const { before, now } = difference
  const home = question.state === 'retired' ? before : now
  return (
    <li className="border-t border-line py-5">
      <h3 className="measure font-semibold">
        <a href={questionPath(home, question.id)}>{question.ask}</a>
      </h3>
      {question.because && <p className="measure">{question.because}</p>}
      <Kin words={t('changes.came-out-of')} ids={question.from} version={before} difference={difference} />
      <Kin words={t('changes.asked-now-as')} ids={question.into} version={now} difference={difference} />
      <Kin
        words={t('changes.see-instead')}
        ids={question.see ? [question.see] : []}
        version={now}
        difference={difference}
      />
      {question.changes.length > 0 && <ChangeList changes={question.changes} />}
    </li>
  )
}

type KinProps = {
  words: string
  ids: readonly string[]
  version: QuestionnairePin
  difference: QuestionnaireDiff
}

function Kin({ words, ids, version, difference }: KinProps) {
  if (ids.length === 0) return null
  const askOf = (id: string) => difference.questions.find((question) => question.id === id)?.ask ?? id
  return (
    <p className="text-small">
      {words}{' '}
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <a href={questionPath(version, id)}>{askOf(id)}</a>
        </span>
      ))}
    </p>
  )
}
