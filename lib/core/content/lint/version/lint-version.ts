// What a version must hold before anybody may rely on it. Section by section first, so that an author
// can work on one while others are unfinished; then what only the complete version can show.

import { type Finding, type Placed, refusal } from '../../../format/finding'
import type { Section } from '../../../format/questionnaire'
import { coded } from '../../../text/words/coded'
import type { Library, Version } from '../../content'
import { checkListedFrameworks } from '../library/derived'
import { checkFileName } from '../library/lint-library'
import { checkCovered } from './covered'
import { checkCouldDecide, checkDecides } from './deciding'
import { checkFloors } from './floors'
import { checkImplications } from './implications'
import { checkQuestion } from './question-rules'
import { checkContradictionsOccur, checkNotEmptied, checkReachable } from './reachability'
import {
  checkContradictionReferences,
  checkHeadReferences,
  checkQuestionIds,
  checkQuestionReferences,
  questionsOf,
} from './references'

/** A first sitting: enough for a rough level, and no more than an hour's work. */
const essentials = { least: 8, most: 15 }

/** Findings about one section, independent of the other sections. */
export function lintSection(
  section: Placed<Section>,
  version: Pick<Version, 'head'>,
  library: Library,
): Finding[] {
  const questions = questionsOf({ sections: [section] })
  const highest = version.head.value.levels.length - 1
  const references = questions.flatMap((question) => checkQuestionReferences(question, version, library))
  return [
    ...checkFileName(section),
    ...questions.flatMap(({ question, ...place }) => checkQuestion(question, place)),
    ...questions.flatMap((question) => checkCap(question, highest)),
    ...references,
    ...(references.length > 0
      ? []
      : [
          ...questions.flatMap((question) => checkReachable(question, version, library)),
          ...checkNotEmptied(section, version, library),
          ...checkCouldDecide(section, version, library),
        ]),
  ]
}

/** Findings about the head alone. */
export function lintHead(version: Pick<Version, 'head'>, library: Library): Finding[] {
  return [
    ...checkHeadReferences(version, library),
    ...checkImplications(version, library),
    ...checkListedFrameworks(version, library),
    ...checkLevels(version),
    ...checkFloors(version),
    ...checkLanguage(version),
  ]
}

/** Findings that need every section of the version. */
export function lintWhole(version: Version, library: Library): Finding[] {
  const references = checkContradictionReferences(version, library)
  return [
    ...checkQuestionIds(version.sections),
    ...checkEssentials(version),
    ...checkDecides(version),
    ...references,
    ...(references.length > 0 ? [] : checkContradictionsOccur(version, library)),
    ...checkCovered(version, library),
  ]
}

/** The words that reports and printed pages put around the author's exist in English alone. */
const templateLanguage = /^en(-[A-Z]{2})?$/

function checkLanguage({ head }: Pick<Version, 'head'>): Finding[] {
  const { language } = head.value
  if (templateLanguage.test(language)) return []
  const message = coded('finding.language', { language })
  const fix = coded('finding.fix.language')
  return [refusal('language', { file: head.file, path: ['language'], id: head.value.id, message, fix })]
}

function checkCap(
  { file, path, question }: ReturnType<typeof questionsOf>[number],
  highest: number,
): Finding[] {
  if (!question.redLine || question.redLine.capsAt < highest) return []
  const message = coded('finding.red-line.cap', { level: question.redLine.capsAt })
  const fix = coded('finding.fix.cap', { highest })
  return [
    refusal('red-line-cap', { file, path: [...path, 'redLine', 'capsAt'], id: question.id, message, fix }),
  ]
}

function checkLevels({ head }: Pick<Version, 'head'>): Finding[] {
  const { levels } = head.value
  return levels.flatMap(({ name, from }, index) => {
    const before = levels[index - 1]?.from
    const isInOrder = before === undefined ? from === 0 : from > before
    if (isInOrder) return []
    const message = before === undefined ? coded('finding.levels.lowest') : coded('finding.levels.order')
    const fix = coded('finding.fix.order-levels')
    return refusal('levels', { file: head.file, path: ['levels', index, 'from'], id: name, message, fix })
  })
}

function checkEssentials(version: Version): Finding[] {
  const count = questionsOf(version).filter(({ question }) => question.essential).length
  if (count >= essentials.least && count <= essentials.most) return []
  const { file, value } = version.head
  return [
    refusal('essentials', {
      file,
      path: ['sections'],
      id: value.id,
      message: coded('finding.essentials', { count }),
      fix: coded('finding.fix.essentials', { ...essentials }),
    }),
  ]
}
