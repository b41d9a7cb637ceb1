// @ts-check
import { t } from '../../words/script-words.js'

/**
 * A page that needs neither Next nor a file: it looks as the others do (app/_styles/theme.css has the same colours).
 *
 * @param {{ title: string, text: string, nonce: string }} words
 */
export function refusalPage({ title, text, nonce }) {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${t('ui.title', { isRefused: 'no', title })}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<header><div><a href="/" aria-label="${t('error-page.start-page')}">${wordMark}</a></div></header>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/products">${t('error-page.products')}</a></p>
</main>
</body>
</html>
`
}

const wordMark =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7"/><path d="M11.5 5h5v6H20v4h-3.5v6.4c0 1.7.9 2.5 2.5 2.5 1 0 1.9-.3 2.7-.7l1.2 3.4c-1.4.8-3.1 1.3-4.9 1.3-4.2 0-6.5-2.3-6.5-6.3V15H6v-4h5.5zM21.5 11H23v4h-1.5zM24.5 11H26v4h-1.5z"/></svg><span>Thingworthy</span>'

const style = `
:root { --paper: oklch(0.981 0.006 85); --surface: oklch(0.998 0.002 85); --line: oklch(0.886 0.011 80);
  --ink: oklch(0.245 0.014 70); --accent: oklch(0.43 0.086 208); --on: oklch(0.99 0.005 205); --focus: oklch(0.52 0.115 208) }
@media (prefers-color-scheme: dark) { :root { --paper: oklch(0.192 0.007 75); --surface: oklch(0.232 0.008 75);
  --line: oklch(0.36 0.01 75); --ink: oklch(0.945 0.006 85); --accent: oklch(0.8 0.088 205); --on: oklch(0.2 0.03 208);
  --focus: oklch(0.86 0.1 205) } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
  font: 1.0625rem/1.55 "Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, sans-serif }
header { border-bottom: 1px solid var(--line); background: var(--surface) }
header div, main { max-width: 72rem; margin: 0 auto; padding: 0.5rem 1rem }
main { padding-block: 3rem }
header a { display: inline-flex; align-items: center; gap: 0.625rem; padding: 0.5rem 0; color: inherit;
  font-size: 1.25rem; font-weight: 700; text-decoration: none }
svg { width: 1.75rem; height: 1.75rem } rect { fill: var(--accent) } path { fill: var(--on) }
h1 { margin: 0; font-size: 2.125rem; line-height: 1.15; font-weight: 650; text-wrap: balance }
p { max-width: 38rem; margin: 0.75rem 0 0 } p + p { margin-top: 1.5rem }
main a { display: inline-flex; align-items: center; min-height: 2rem; color: var(--accent); text-underline-offset: 0.2em }
a:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
@media (min-width: 36rem) { header div, main { padding-inline: 1.5rem } }`
