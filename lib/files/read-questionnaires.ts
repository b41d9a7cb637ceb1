// Reads a folder of questionnaires: the one door between content files and the product. Either all of
// it holds, or every refusal comes back with its file, line, id and mend.

import { buildLibrary, buildQuestionnaire } from '@/lib/core/questionnaire/build-questionnaire'
import type { Library } from '@/lib/core/questionnaire/content'
import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'
import { listContent, type VersionFolder } from './list-content'
import { type LocatedFinding, openReader, type Reader } from './located'
import { checkPublished, readPublished } from './published'

/** `questionnaires` are published and may be chosen; `drafts` are not and may not. */
export type QuestionnairesReading =
  | { read: true; questionnaires: Questionnaire[]; drafts: Questionnaire[]; warnings: LocatedFinding[] }
  | { read: false; findings: LocatedFinding[] }

/** `only` reads one version, `id@version`, and neither the others nor what is merely related to its clauses. */
export function readQuestionnaires(dir: string, only?: string): QuestionnairesReading {
  const reader = openReader()
  const files = listContent(dir.replace(/\/+$/, ''), reader)
  if (!files) return { read: false, findings: reader.findings }
  const published = readPublished(files.published, reader)
  const before = reader.findings.length
  const { built, findings } = buildLibrary({
    facts: files.facts.flatMap(reader.read),
    sources: files.sources.flatMap(reader.read),
    related: only ? [] : files.related.flatMap(reader.read),
    frameworks: files.frameworks.flatMap(reader.read),
  })
  const library = reader.findings.length === before ? built : null
  reader.findings.push(...findings.map(reader.locate))
  const chosen = files.versions.filter(({ id, version }) => !only || only === `${id}@${version}`)
  const versions = new Map(
    chosen.map((folder) => [
      `${folder.id}@${folder.version}`,
      { file: `${folder.folder}/questionnaire.yaml`, questionnaire: readVersion(folder, library, reader) },
    ]),
  )
  if (files.published) {
    const named = Object.entries(published).filter(([name]) => !only || only === name)
    checkPublished(Object.fromEntries(named), versions, { file: files.published, reader })
  }
  if (reader.findings.some(({ severity }) => severity === 'refusal')) {
    return { read: false, findings: reader.findings.toSorted(byPlace) }
  }
  const all = [...versions].flatMap(([name, { questionnaire }]) =>
    questionnaire ? { name, questionnaire } : [],
  )
  return {
    read: true,
    questionnaires: all.flatMap(({ name, questionnaire }) =>
      Object.hasOwn(published, name) ? questionnaire : [],
    ),
    drafts: all.flatMap(({ name, questionnaire }) => (Object.hasOwn(published, name) ? [] : questionnaire)),
    warnings: reader.findings.toSorted(byPlace),
  }
}

function byPlace(a: LocatedFinding, b: LocatedFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line
}

/** Without a whole library only the shape of the files can be judged. */
const emptyLibrary: Library = { facts: [], sources: [], related: [], frameworks: [] }

function readVersion(folder: VersionFolder, library: Library | null, reader: Reader): Questionnaire | null {
  const headFile = `${folder.folder}/questionnaire.yaml`
  const sectionFiles = folder.files.filter(
    (file) => file !== headFile && file !== `${folder.folder}/changes.yaml`,
  )
  const before = reader.findings.length
  const [head] = reader.read(headFile)
  const sections = sectionFiles.flatMap(reader.read)
  if (!head) return null
  const isUnread = reader.findings.length > before
  const { built, findings } = buildQuestionnaire({ head, sections }, library ?? emptyLibrary)
  const shown = findings.filter(({ rule }) =>
    library ? !(isUnread && rule === 'section-file') : rule === 'shape',
  )
  reader.findings.push(...shown.map(reader.locate))
  if (built) checkFolder(folder, built, reader)
  return built && library && !isUnread ? built : null
}

function checkFolder(folder: VersionFolder, built: Questionnaire, reader: Reader) {
  const headFile = `${folder.folder}/questionnaire.yaml`
  for (const key of ['id', 'version'] as const) {
    if (built[key] === folder[key]) continue
    const message = `The folder says ${folder[key]}, the file says ${built[key]}.`
    const mend = 'Make the two the same.'
    reader.findings.push(
      reader.locate({
        rule: 'file-name',
        severity: 'refusal',
        file: headFile,
        path: [key],
        id: built.id,
        message,
        mend,
      }),
    )
  }
}
