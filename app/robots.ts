import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { environment } from '@/lib/server/world/environment'

/** What is private says so on each page, too: this file only saves everybody the asking. */
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
