// @ts-check

// The application's server actions are actions of forms: they are called with ids, alone or in an object, perhaps the
// state of the form, and the form. React's decoder throws on anything malformed, and Next then answers 500; so a call is read here
// first, by the part of React's format that our forms use, and refused with 400 where it does not fit.

/**
 * Whether a script's call of an action (header Next-Action) can be decoded and has the arguments of a form's.
 *
 * @param {string} actionId
 * @param {FormData} form fields `0`, `1`, … are JSON; the fields of the form are `<prefix>_<name>`
 */
export function checkActionCall(actionId, form) {
  const chunks = chunksOf(form, '')
  const call = chunks?.get('0')
  if (!chunks || !Array.isArray(call)) return false
  const given = call.at(-1)
  if (typeof given !== 'string' || !/^\$K[0-9a-f]+$/.test(given)) return false
  return isCall(actionId, call.slice(0, -1), chunks)
}

/**
 * Whether a script's call of an action that takes no form has the expected arguments: ids alone, or nothing.
 *
 * @param {string} actionId
 * @param {string} text the body, JSON
 */
export function checkBareCall(actionId, text) {
  try {
    const call = JSON.parse(text)
    return Array.isArray(call) && isCall(actionId, call, new Map(), { withForm: false })
  } catch {
    return false
  }
}

/**
 * Whether a form that was sent without scripts names its action and the arguments bound to it well.
 *
 * @param {FormData} form
 */
export function checkPlainForm(form) {
  const names = [...form.keys()]
  const plain = names.flatMap((name) => /^\$ACTION_ID_(.*)$/s.exec(name)?.[1] ?? [])
  const bound = names.flatMap((name) => /^\$ACTION_REF_(.*)$/s.exec(name)?.[1] ?? [])
  return (
    plain.every((id) => isCall(id, [], new Map())) &&
    bound.every((name) => isReference(form, `$ACTION_${name}:`))
  )
}

/** @param {FormData} form @param {string} prefix */
function isReference(form, prefix) {
  const chunks = chunksOf(form, prefix)
  const named = chunks?.get('0')
  if (!chunks || !isObject(named) || typeof named.id !== 'string') return false
  if (named.bound === null) return isCall(named.id, [], chunks)
  const bound = /^\$@([0-9a-f]+)$/.exec(String(named.bound))?.[1]
  const values = bound === undefined ? undefined : chunks.get(bound)
  return Array.isArray(values) && isCall(named.id, values, chunks)
}

/**
 * The JSON chunks of a call by their number, or null where one is no JSON.
 *
 * @param {FormData} form
 * @param {string} prefix
 * @returns {Map<string, unknown> | null}
 */
function chunksOf(form, prefix) {
  /** @type {Map<string, unknown>} */
  const chunks = new Map()
  for (const [name, value] of form) {
    if (!name.startsWith(prefix) || !/^[0-9a-f]+$/.test(name.slice(prefix.length))) continue
    if (typeof value !== 'string') return null
    try {
      chunks.set(name.slice(prefix.length), JSON.parse(value))
    } catch {
      return null
    }
  }
  return chunks
}

/**
 * @param {string} actionId
 * @param {unknown[]} before the arguments before the form
 * @param {Map<string, unknown>} chunks
 * @param {{ withForm: boolean }} [options] whether a form follows them
 */
function isCall(actionId, before, chunks, { withForm } = { withForm: true }) {
  const ids = before.slice(0, -1)
  const last = before.length > 0 ? before.at(-1) : ''
  return (
    before.length + (withForm ? 1 : 0) >= leastArguments(actionId) &&
    ids.every((id) => typeof id === 'string' || isObject(id)) &&
    (typeof last === 'string' || isState(last)) &&
    before.every((value) => isPlain(value, chunks))
  )
}

/** A form's state counts its attempts. @param {unknown} value */
function isState(value) {
  return isObject(value) && ['number', 'undefined'].includes(typeof value.attempt)
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** JSON alone, without React's references, but for a text that begins with a dollar and for nothing. */
const plainText = /^(?!\$)|^\$\$|^\$undefined$/

/** @param {unknown} value @param {Map<string, unknown>} chunks @param {number} [depth] @returns {boolean} */
function isPlain(value, chunks, depth = 0) {
  if (depth > 50) return false
  if (typeof value === 'string') return plainText.test(value) || isPath(value, chunks)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(
    ([name, each]) => name !== '__proto__' && isPlain(each, chunks, depth + 1),
  )
}

/** React writes a value that occurs twice once, and points to it the second time. @param {string} text @param {Map<string, unknown>} chunks */
function isPath(text, chunks) {
  const [chunk = '', ...names] = text.slice(1).split(':')
  if (!/^[0-9a-f]+$/.test(chunk) || !chunks.has(chunk)) return false
  /** @type {unknown} */
  let found = chunks.get(chunk)
  for (const name of names) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return false
    found = Reflect.get(found, name)
  }
  return true
}

/** The first byte of an action's id has a bit for each argument it uses, the highest but one for the first. @param {string} id */
function leastArguments(id) {
  if (!/^[0-9a-f]{42}$/.test(id)) return 0
  const mask = (Number.parseInt(id.slice(0, 2), 16) >> 1) & 0x3f
  return mask === 0 ? 0 : 6 - Math.log2(mask & -mask)
}
