import { readFileSync } from 'node:fs'
import path from 'node:path'
import { newestVersion } from '@/lib/core/versions/group-versions'

const file = path.resolve(import.meta.dirname, '../../../questionnaires/published.json')

/** The number of the newest published version of a questionnaire: the one that is offered for a new assessment. */
export function newestPublished(id: string): string {
  const names = Object.keys(JSON.parse(readFileSync(file, 'utf8')))
  const versions = names.map((name) => {
    const [of = '', version = ''] = name.split('@')
    return { id: of, version }
  })
  return newestVersion(versions, id).version
}
