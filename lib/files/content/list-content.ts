// Finds the content files of a questionnaire folder. Every file has a known place; one that has none
// is refused, because a misspelt name would otherwise leave its content out without a word.

import { type Dirent, readdirSync } from 'node:fs'
import { coded } from '@/lib/core/text/words/coded'
import type { Reader } from './content-reader'

export type VersionFolder = { id: string; version: string; folder: string; files: string[] }

export type ContentFiles = {
  facts: string[]
  kinds: string[]
  sources: string[]
  related: string[]
  frameworks: string[]
  versions: VersionFolder[]
  /** Who has read its mappings, of each questionnaire that says so. */
  readers: string[]
  published: string | null
}

const versionName = /^\d+\.\d+\.\d+$/

/** `dir` without a slash at its end; paths come back under it, with forward slashes. */
export function listContent(dir: string, reader: Reader): ContentFiles | null {
  const top = list(dir)
  if (!top) {
    const fix = coded('finding.fix.folder')
    reader.refuse(dir, 1, 'file', coded('finding.file.no-folder'), fix)
    return null
  }
  for (const { name } of top.files) {
    if (!['README.md', 'published.json'].includes(name)) refuseUnknown(`${dir}/${name}`, reader)
  }
  const sources = listYaml(`${dir}/sources`, reader)
  const shared = ['facts', 'kinds', 'sources', 'frameworks', 'schema']
  const questionnaires = top.folders.filter(({ name }) => !shared.includes(name))
  return {
    facts: listYaml(`${dir}/facts`, reader),
    kinds: listYaml(`${dir}/kinds`, reader),
    sources: sources.filter((file) => !file.endsWith('-related.yaml')),
    related: sources.filter((file) => file.endsWith('-related.yaml')),
    frameworks: listYaml(`${dir}/frameworks`, reader),
    versions: questionnaires.flatMap(({ name }) => listVersions(dir, name, reader)),
    readers: questionnaires.flatMap(({ name }) => listReaders(dir, name)),
    published: top.files.some(({ name }) => name === 'published.json') ? `${dir}/published.json` : null,
  }
}

function listVersions(dir: string, id: string, reader: Reader): VersionFolder[] {
  const { files, folders } = list(`${dir}/${id}`) ?? { files: [], folders: [] }
  for (const { name } of files) {
    if (!['CHANGELOG.md', 'README.md', 'readers.yaml'].includes(name))
      refuseUnknown(`${dir}/${id}/${name}`, reader)
  }
  return folders.flatMap(({ name: version }) => {
    const folder = `${dir}/${id}/${version}`
    if (version === 'example') return []
    if (versionName.test(version)) return { id, version, folder, files: listYaml(folder, reader) }
    reader.refuse(folder, 1, 'file', coded('finding.file.no-version-name'), coded('finding.fix.version-name'))
    return []
  })
}

function listReaders(dir: string, id: string): string[] {
  const files = list(`${dir}/${id}`)?.files ?? []
  return files.some(({ name }) => name === 'readers.yaml') ? [`${dir}/${id}/readers.yaml`] : []
}

function listYaml(folder: string, reader: Reader): string[] {
  const { files, folders } = list(folder) ?? { files: [], folders: [] }
  for (const { name } of folders) refuseUnknown(`${folder}/${name}`, reader)
  const yaml = files.filter(({ name }) => name.endsWith('.yaml'))
  for (const file of files) if (!yaml.includes(file)) refuseUnknown(`${folder}/${file.name}`, reader)
  return yaml.map(({ name }) => `${folder}/${name}`)
}

/** Entries in the order of their names, so that findings come in the same order everywhere. */
function list(folder: string): { files: Dirent[]; folders: Dirent[] } | null {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    return {
      files: entries.filter((entry) => !entry.isDirectory()),
      folders: entries.filter((entry) => entry.isDirectory()),
    }
  } catch {
    return null
  }
}

function refuseUnknown(file: string, reader: Reader) {
  const fix = coded('finding.fix.unknown-file')
  reader.refuse(file, 1, 'unknown-file', coded('finding.file.unknown'), fix)
}
