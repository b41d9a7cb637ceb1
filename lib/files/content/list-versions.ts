import { readPublished } from '../publish/published'
import { openReader } from './content-reader'
import { listContent } from './list-content'

/** Every version in a folder of questionnaires by its folder name alone, `id@version`; nothing of it is read. */
export function listVersions(folder: string): { pin: string; published: boolean }[] {
  const reader = openReader()
  const files = listContent(folder.replace(/\/+$/, ''), reader)
  if (!files) return []
  const published = readPublished(files.published, reader)
  return files.versions
    .map(({ id, version }) => `${id}@${version}`)
    .map((pin) => ({ pin, published: Object.hasOwn(published, pin) }))
}
