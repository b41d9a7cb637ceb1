import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import './globals.css'
import { english } from '@/lib/words/english'

const { t } = english

export const metadata: Metadata = {
  applicationName: 'Thingworthy',
  description: t('layout.description'),
  robots: { index: false },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f5' },
    { media: '(prefers-color-scheme: dark)', color: '#171513' },
  ],
}

/** `optional`: a font that comes after the first paint waits for the next page, so that nothing moves when it comes. */
const latin = localFont({
  src: '../public/fonts/source-sans-3-latin.woff2',
  weight: '200 900',
  display: 'optional',
  variable: '--font-latin',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
})

/** Loaded only when a page uses one of these characters. */
const latinExtended = localFont({
  src: '../public/fonts/source-sans-3-latin-ext.woff2',
  weight: '200 900',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-latin-ext',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
})

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page carries its own nonce, so pages cannot be prerendered.
  await connection()
  return (
    <html lang="en-GB" className={`${latin.variable} ${latinExtended.variable}`}>
      <body>{children}</body>
    </html>
  )
}
