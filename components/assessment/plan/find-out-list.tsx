import Link from 'next/link'
import type { Section } from '@/lib/core/format/questionnaire'
import type { FindOut } from '@/lib/core/scoring/advice/find-out'
import { cutTenths } from '@/lib/core/scoring/level/cut'
import { english } from '@/lib/words/english'
import { questionPath } from '../page/question-path'

const { t } = english

type FindOutListProps = { assessmentId: string; sections: readonly Section[]; groups: readonly FindOut[] }

/** Whom to ask what: the questions whose answers would narrow the range most come first. */
export function FindOutList({ assessmentId, sections, groups }: FindOutListProps) {
  if (groups.length === 0) return <p className="mt-2">{t('plan-page.all-answered')}</p>
  return (
    <div className="mt-4 grid gap-x-12 gap-y-8 md:grid-cols-2">
      {groups.map(({ knows, questions }) => (
        <section key={knows} aria-label={t(`report-view.find-out.ask.${knows}`)}>
          <h3 className="text-lead">{t(`report-view.find-out.ask.${knows}`)}</h3>
          <ul className="mt-2 border-t border-line">
            {questions.map(({ section, question, narrows }) => (
              <li key={question} className="border-b border-line py-2">
                <Link href={questionPath(assessmentId, section, question)}>{askOf(sections, question)}</Link>
                <p className="text-small text-ink-soft">
                  {t('plan-page.settles', {
                    points: cutTenths(narrows),
                    section: sections.find(({ id }) => id === section)?.title ?? '',
                  })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function askOf(sections: readonly Section[], questionId: string): string | undefined {
  return sections.flatMap(({ questions }) => questions).find(({ id }) => id === questionId)?.ask
}
