import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { purposeWords } from '../questionnaire/meant-for'
import { versionPath } from './version-path'

const { t } = english

/** The newest version of each questionnaire, with what it is for and how much it asks. */
export function QuestionnairesOffered({ versions }: { versions: readonly Questionnaire[] }) {
  return (
    <section aria-labelledby="questionnaires-offered" className="mt-20">
      <h2 id="questionnaires-offered" className="text-heading font-semibold">
        {t('layout.questionnaires')}
      </h2>
      <ul className="mt-6 grid gap-6 lg:grid-cols-2">
        {versions.map((version) => (
          <li key={version.id} className="rounded-box border border-line bg-surface p-6">
            <h3 className="font-semibold">
              <a href={versionPath(version)}>{version.title}</a>
            </h3>
            <p className="mt-1 text-ink-soft">{purposeWords(version)}</p>
            <p className="mt-2 text-small">{t('landing.offered', countsOf(version))}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function countsOf({ version, sections }: Questionnaire) {
  const questions = sections.flatMap((section) => section.questions)
  const essential = questions.filter(({ essential }) => essential).length
  return { version, questions: questions.length, essential }
}
