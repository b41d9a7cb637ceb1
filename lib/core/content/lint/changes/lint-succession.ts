// How a version may follow the one before: its number is the one that the changes ask for, what a
// comparison cannot guess is declared, and no id of the past comes back as something else.

import { type Finding, type Placed, refusal } from '../../../format/finding'
import { findQuestionPlace, questionsById } from '../../../format/question-place'
import type { Questionnaire } from '../../../format/questionnaire'
import type { Changes } from '../../../format/schema/changes-schema'
import { coded } from '../../../text/words/coded'
import type { ChangeWords } from '../../../versions/diff/change'
import { diffQuestionnaires } from '../../../versions/diff/diff-questionnaires'
import { versionAfter } from '../../../versions/version-step'
import { lintChanges } from './lint-changes'

/** A version, those before it with the latest first, and what its authors declare. */
export type Succession = {
  /** Where the version's files lie, without a slash at the end. */
  folder: string
  now: Questionnaire
  earlier: readonly Questionnaire[]
  changes: Placed<Changes> | null
}

/** Every way in which it does not follow; empty for a first version without changes. */
export function lintSuccession({ folder, now, earlier, changes }: Succession, words: ChangeWords): Finding[] {
  const [before] = earlier
  if (!before) return changes ? [changesOfFirst(changes, now)] : []
  const ids = checkIds({ folder, now, earlier })
  if (!changes) return [changesMissing(folder, now, before), ...ids]
  const declared = lintChanges(changes, before, now)
  return [
    ...declared,
    ...ids,
    ...(declared.length > 0 ? [] : checkStep({ folder, now, before, changes: changes.value }, words)),
  ]
}

function changesOfFirst({ file }: Placed<Changes>, { id }: Questionnaire): Finding {
  const message = coded('finding.changes.of-first')
  return refusal('changes', { file, path: [], id, message, fix: coded('finding.fix.remove-changes') })
}

function changesMissing(folder: string, { id, version }: Questionnaire, before: Questionnaire): Finding {
  const message = coded('finding.changes.missing', { version, before: before.version })
  const fix = coded('finding.fix.write-changes', { folder, version: before.version })
  const file = `${folder}/questionnaire.yaml`
  return refusal('changes', { file, path: ['version'], id, message, fix })
}

type Next = { folder: string; now: Questionnaire; before: Questionnaire; changes: Changes }

function checkStep({ folder, now, before, changes }: Next, words: ChangeWords): Finding[] {
  const difference = diffQuestionnaires(before, now, changes, words)
  const { step } = difference
  const expected = versionAfter(before.version, step)
  if (now.version === expected && step !== 'none') return []
  const message =
    step === 'none'
      ? coded('finding.version-step.none', { version: before.version })
      : coded('finding.version-step.other', {
          before: before.version,
          expected,
          version: now.version,
          step,
          ...reasons(difference, step),
        })
  const fix =
    step === 'none' ? coded('finding.fix.remove-folder') : coded('finding.fix.rename-version', { expected })
  const file = `${folder}/questionnaire.yaml`
  return [refusal('version-step', { file, path: ['version'], id: now.id, message, fix })]
}

/** As many as help to find them. */
const mostReasons = 3

function reasons(difference: ReturnType<typeof diffQuestionnaires>, step: string) {
  const named = [
    ...difference.head.map((change) => ({ step: change.step, text: change.part })),
    ...[...difference.questions, ...difference.contradictions, ...difference.facts].flatMap((entry) =>
      entry.state === 'changed'
        ? entry.changes.map((change) => ({ step: change.step, text: `${entry.id} (${change.part})` }))
        : [{ step: entry.step, text: `${entry.id} (${entry.state})` }],
    ),
  ].filter((each) => each.step === step)
  const shown = named.slice(0, mostReasons).map(({ text }) => text)
  return { reasons: shown.join(', '), more: named.length - shown.length }
}

/** An id that was retired never returns, and an id keeps its kind. */
function checkIds({ folder, now, earlier }: Omit<Succession, 'changes'>): Finding[] {
  const [latest, ...older] = earlier.map(questionsById)
  return [...questionsById(now)].flatMap(([id, question]) => {
    const place = findQuestionPlace(folder, now, id)
    const before = latest?.get(id)
    if (before && before.kind !== question.kind) {
      const message = coded('finding.id-kind', { id, before: before.kind, kind: question.kind })
      const fix = coded('finding.fix.own-id-and-retire')
      return refusal('id-kind', { ...place, id, message, fix })
    }
    if (before || !older.some((version) => version.has(id))) return []
    const message = coded('finding.id-returned', { id })
    return refusal('id-returned', { ...place, id, message, fix: coded('finding.fix.own-id') })
  })
}
