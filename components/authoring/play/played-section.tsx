import type { Answers } from '@/lib/core/answers/answer'
import type { Level } from '@/lib/core/format/questionnaire'
import type { SectionScore } from '@/lib/core/scoring/score'
import { browserWords } from '@/lib/words/browser-words'
import playMessages from '@/lib/words/generated/play'
import questionMessages from '@/lib/words/generated/question'
import traceMessages from '@/lib/words/generated/trace'
import { SectionVerdict } from '../../assessment/section/rail/section-verdict'
import { answerWords } from '../../questionnaire/answer-words'
import { TraceTable } from '../../scoring/trace-table'
import { Disclosure } from '../../ui/disclosure'
import type { PlaySection } from './play-part'
import type { Played } from './played-answers'
import { PlayedQuestion } from './played-question'

const { t } = browserWords({ ...playMessages, ...questionMessages, ...traceMessages })

type PlayedSectionProps = {
  section: PlaySection
  played: Played
  answers: Answers
  applies: ReadonlySet<string>
  score: SectionScore | undefined
  levels: readonly Level[]
}

/** A section with all its questions, also those that do not apply, then what they come to and why. */
export function PlayedSection({ section, played, answers, applies, score, levels }: PlayedSectionProps) {
  const { id, title, intro, questions } = section
  return (
    <section id={`section-${id}`} aria-labelledby={`title-${id}`} className="mt-12 scroll-mt-6">
      <h2 id={`title-${id}`} className="text-heading">
        {title}
      </h2>
      <p className="measure mt-2 mb-6 text-ink-soft">{intro}</p>
      {questions.map((question, index) => (
        <PlayedQuestion
          // biome-ignore lint/suspicious/noArrayIndexKey: an id may stand twice while somebody writes
          key={`${question.view.id} ${index}`}
          {...question}
          place={t('question.place', { number: index + 1, total: questions.length })}
          typed={played[question.view.id]}
          applies={applies.has(question.view.id)}
        />
      ))}
      {score?.assessed && (
        <div className="rounded-box border border-line bg-surface p-5">
          <SectionVerdict score={score} levels={levels} title={title} />
          <Disclosure summary={t('play.why', { section: title })} className="mt-3">
            <TraceTable
              caption={t('trace.caption', { section: title })}
              trace={score.trace}
              wordsOf={(question) => wordsOf(question, section, answers)}
            />
          </Disclosure>
        </div>
      )}
    </section>
  )
}

function wordsOf(id: string, { questions }: PlaySection, answers: Answers) {
  const view = questions.find((each) => each.view.id === id)?.view
  return {
    ask: view?.ask ?? id,
    says: view && answerWords(view, answers[id]?.says ?? null).join('; '),
  }
}
