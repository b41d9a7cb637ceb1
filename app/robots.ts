import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { publicUrl } from '@/lib/server/http/public-url'

/** Private pages are marked noindex themselves; this only avoids pointless requests. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection()
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [
        '/account',
        '/api/',
        '/assessments/',
        '/forgot-password',
        '/join',
        '/offline',
        '/organisations',
        '/products',
        '/reports/',
        '/setup',
        '/sign-in',
      ],
    },
    sitemap: publicUrl('/sitemap.xml'),
  }
}
