/** The single keys of the desk of an auditor, the only shortcuts of the product. A page of help lists them too. */
export const deskKeys = ['c', 'i', 'r', 'a', 'x', 't', 'o', '1–4', 'j', 'k'] as const

/** The name under which messages say what a key does: `desk.keys.of.<name>`. */
export function nameOfKey(key: (typeof deskKeys)[number]) {
  return key === '1–4' ? 'basis' : key
}
