import type { Page } from '@playwright/test'

/** Every text of the page that a person sees or hears: text, names, titles, placeholders and what buttons say. */
export function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const attributes = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder']
    const unread = 'script, style, template, [hidden], svg title'
    const found = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest(unread)) found.push(node.textContent ?? '')
    for (const element of document.body.querySelectorAll(attributes.map((name) => `[${name}]`).join(', ')))
      for (const name of attributes) found.push(element.getAttribute(name) ?? '')
    for (const { value } of document.querySelectorAll<HTMLInputElement>(
      'input[type=submit], input[type=button]',
    ))
      found.push(value)
    return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => /[A-Za-z]{2}/.test(text))
  })
}
