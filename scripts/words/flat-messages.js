// @ts-check

/**
 * Nested messages as a list of complete keys and texts: { save: { done: 'Saved' } } → [['save.done', 'Saved']].
 *
 * @param {Record<string, unknown>} messages
 * @param {string} [prefix]
 * @returns {[key: string, text: string][]}
 */
export function flatMessages(messages, prefix = '') {
  return Object.entries(messages).flatMap(([name, value]) => {
    const key = `${prefix}${name}`
    if (typeof value === 'string') return [/** @type {[string, string]} */ ([key, value])]
    if (typeof value !== 'object' || value === null) throw new TypeError(`messages: ${key} is no text`)
    return flatMessages(/** @type {Record<string, unknown>} */ (value), `${key}.`)
  })
}
