import { levelWords } from '@/components/questionnaire/words'
import type { Facts } from '@/lib/core/answers/answer'
import { rulesOf } from '@/lib/core/answers/rules'
import type { Questionnaire, Section } from '@/lib/core/format/questionnaire'
import type { PlainData } from './peer/plain-page'
import { plainText } from './peer/plain-text'

/** What the plain page shows: a section as our page shows it under these facts. */
export function plainData(questionnaire: Questionnaire, section: Section, facts: Facts): PlainData {
  const { id, title, intro, questions } = section
  return {
    section: { id, title, intro },
    questions: questions.map(plainText),
    levelNames: questionnaire.levels.map((_, level) => levelWords(level, questionnaire.levels)),
    rules: rulesOf(questionnaire),
    facts,
    date: new Date().toISOString().slice(0, 10),
  }
}
