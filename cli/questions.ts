// Lists what a questionnaire asks: ids of facts, questions, options and items, for writing assessment files.

import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { choicesOf } from '@/lib/core/versions/diff/diff-choices'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { listVersions } from '@/lib/files/content/list-versions'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { english } from '@/lib/words/english'
import { noSuchVersion } from './no-such-version'
import { printError, printLine } from './print'
import { printFinding } from './print-finding'
import { showQuestions } from './show-questions'

/** `name` is `id@version`, or `id` for its newest published version. Returns the exit code. */
export function questions(name: string, { json, folder }: { json: boolean; folder: string }): number {
  const pin = name.includes('@') ? name : newestPin(name, folder)
  const reading = readQuestionnaires(folder, pin)
  if (!reading.read) {
    reading.findings.forEach(printFinding)
    return 1
  }
  const [questionnaire] = [...reading.questionnaires, ...reading.drafts]
  if (!questionnaire) {
    printError(english.sentence(noSuchVersion(pin, folder)))
    return 1
  }
  const published = reading.questionnaires.length > 0
  printLine(json ? JSON.stringify(asJson(questionnaire, published), null, 2) : showQuestions(questionnaire))
  return 0
}

/** The newest published version of a questionnaire or, where none is published, the newest there is. */
function newestPin(id: string, folder: string): string {
  const own = listVersions(folder)
    .filter(({ pin }) => pin.startsWith(`${id}@`))
    .map(({ pin, published }) => ({ id, version: pin.slice(id.length + 1), published }))
  const published = own.filter((each) => each.published)
  const candidates = published.length > 0 ? published : own
  return candidates.length > 0 ? `${id}@${newestVersion(candidates, id).version}` : id
}

function asJson(questionnaire: Questionnaire, published: boolean) {
  const { id, version, hash, title, facts, sections } = questionnaire
  return {
    format: 1,
    questionnaire: { id, version, hash, title, published },
    facts: facts.map((fact) => ({
      id: fact.id,
      type: fact.type,
      ask: fact.ask,
      ...(fact.values ? { values: fact.values.map((value) => ({ id: value.id, text: value.text })) } : {}),
    })),
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      questions: section.questions.map(questionAsJson),
    })),
  }
}

function questionAsJson(question: Question) {
  return {
    id: question.id,
    kind: question.kind,
    ask: question.ask,
    weight: question.weight,
    essential: question.essential,
    notApplicable: question.notApplicable !== false,
    choices: choicesOf(question).map(({ id, text, credit }) => ({ id, text, credit })),
  }
}
