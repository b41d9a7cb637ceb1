import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { environment } from '@/lib/server/world/environment'

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
        '/offline',
        '/products',
        '/reports/',
        '/setup',
        '/sign-in',
      ],
    },
    sitemap: `${environment().publicUrl}/sitemap.xml`,
  }
}
