import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { questionPath, versionPath } from '@/components/version/version-path'
import { questionsOf } from '@/components/version/version-words'
import { findNewestVersion, listByQuestionnaire } from '@/lib/server/content/published-versions'
import { publicUrl } from '@/lib/server/http/public-url'

/** Every page for everybody; single questions of the newest versions only, since older ones say much the same. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection()
  const published = listByQuestionnaire()
  const versions = published.flatMap((each) => each.versions.map(({ questionnaire }) => questionnaire))
  const newest = published.flatMap(({ id }) => findNewestVersion(id) ?? [])
  const paths = [
    '/',
    '/example',
    '/questionnaires',
    '/scoring',
    '/privacy',
    ...versions.flatMap((version) => [versionPath(version), `${versionPath(version)}/coverage`]),
    ...newest.flatMap((version) => questionsOf(version).map(({ id }) => questionPath(version, id))),
  ]
  return paths.map((path) => ({ url: publicUrl(path) }))
}
