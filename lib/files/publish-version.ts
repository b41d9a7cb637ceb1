// Publishing promises that a version keeps its meaning for ever: its hash goes into `published.json`,
// and from then on a changed meaning is refused.

import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'
import { type LocatedFinding, openReader } from './located'
import { readPublished, writePublished } from './published'
import { readQuestionnaires } from './read-questionnaires'

export type Publication =
  | { published: true; hash: string; isNew: boolean }
  | { published: false; findings: LocatedFinding[] }

/** `name` is `id@version`. Nothing is written unless the whole folder holds. */
export function publishVersion(dir: string, name: string): Publication {
  const folder = dir.replace(/\/+$/, '')
  const reading = readQuestionnaires(folder)
  if (!reading.read) return { published: false, findings: reading.findings }
  const earlier = reading.questionnaires.find((each) => nameOf(each) === name)
  if (earlier) return { published: true, hash: earlier.hash, isNew: false }
  const draft = reading.drafts.find((each) => nameOf(each) === name)
  if (!draft) return { published: false, findings: [noSuchVersion(folder, name)] }
  const file = `${folder}/published.json`
  const others = reading.questionnaires.length > 0 ? readPublished(file, openReader()) : {}
  writePublished(file, { ...others, [name]: draft.hash })
  return { published: true, hash: draft.hash, isNew: true }
}

function nameOf({ id, version }: Questionnaire) {
  return `${id}@${version}`
}

function noSuchVersion(folder: string, name: string): LocatedFinding {
  return {
    rule: 'published',
    severity: 'refusal',
    file: folder,
    line: 1,
    path: [],
    id: name,
    message: `There is no version ${name} here.`,
    mend: 'Check the id and the version; its folder is <id>/<version>.',
  }
}
