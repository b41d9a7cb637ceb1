import type { Metadata } from 'next'
import { publicUrl } from '@/lib/server/http/public-url'

/** What search engines may know of a page that everybody may read; all other pages stay out of them. */
export function publicMetadata(path: string, description: string): Metadata {
  return {
    description,
    robots: { index: true, follow: true },
    alternates: { canonical: publicUrl(path) },
  }
}
