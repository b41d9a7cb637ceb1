import type { Metadata } from 'next'
import { environment } from '@/lib/server/world/environment'

/** What search engines may know of a page that everybody may read; all other pages stay out of them. */
export function publicMetadata(path: string, description: string): Metadata {
  return {
    description,
    robots: { index: true, follow: true },
    alternates: { canonical: `${environment().publicUrl}${path}` },
  }
}
