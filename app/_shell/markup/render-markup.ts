import { createRequire } from 'node:module'
import path from 'node:path'
import type { ReactElement } from 'react'

/** End tags that HTML leaves to the parser (HTML Standard, 13.1.2.4, optional tags). A table of 700 rows has 16 kB of them. */
const optionalEndTags = /<\/(?:td|th|tr|li)>/g

/**
 * An element as HTML, for components without hooks. React escapes every `<` in texts and attributes, so what looks
 * like an end tag is one. Next refuses an import of react-dom/server on the server's side of
 * React, so Node loads it, from the checkout that `npm start` runs in.
 */
export function renderMarkup(element: ReactElement): string {
  const load = createRequire(path.join(process.cwd(), 'package.json'))
  const { renderToStaticMarkup }: typeof import('react-dom/server') = load('react-dom/server')
  return renderToStaticMarkup(element).replace(optionalEndTags, '')
}
