import { createRequire } from 'node:module'
import path from 'node:path'
import type { ReactElement } from 'react'

/**
 * An element as HTML, for components without hooks. Next refuses an import of react-dom/server on the server's side of
 * React, so Node loads it, from the checkout that `npm start` runs in.
 */
export function renderMarkup(element: ReactElement): string {
  const load = createRequire(path.join(process.cwd(), 'package.json'))
  const { renderToStaticMarkup }: typeof import('react-dom/server') = load('react-dom/server')
  return renderToStaticMarkup(element)
}
