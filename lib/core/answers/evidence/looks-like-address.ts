// Whether a text is meant as a web address. Apart from the schema, so that browsers get no zod for it.

/**
 * Anything with a scheme and two slashes, a host followed by a path, or a scheme of the web alone: also `htp://x`, which a
 * mistake in typing must not make a reference. `DOC-17/3`, `ISO 9001:2015` and `urn:uuid:…` are references.
 */
export function looksLikeAddress(text: string): boolean {
  return isAddress.test(text.trim())
}

const isAddress =
  /^([a-z][a-z0-9+.-]*:\/\/?|(https?|ftp|file|mailto|javascript|data):|www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d+)?\/)/i
