// @ts-check

/**
 * Words of an earlier private vocabulary, with what to write. They are found as whole words, also inside identifiers
 * (`mendOf`, `askAnew`). See docs/style.md.
 *
 * @type {{ word: RegExp, write: string }[]}
 */
export const banned = [
  { word: /\bmend(s|ed|ing)?\b/i, write: 'fix' },
  { word: /\bcouriers?\b/i, write: 'sender, queue' },
  { word: /\b(shelf|shelves)\b/i, write: 'store, cache' },
  { word: /\bfaces?\b/i, write: 'state, view' },
  { word: /\beras?\b/i, write: 'generation, version' },
  { word: /\bdoors?\b/i, write: 'boundary, entry point, parser' },
  { word: /\brooms?\b/i, write: 'module, folder; space' },
  { word: /\bhouses?\b/i, write: 'project, organisation' },
  { word: /\btold\b/i, write: 'reported, shown, given' },
  { word: /\blies\b/i, write: 'is' },
  { word: /\bstands\b/i, write: 'is' },
  { word: /\bwhoever\b/i, write: 'anyone who, the person who' },
  { word: /\bof ours\b/i, write: 'our own' },
  { word: /\bfor ever\b/i, write: 'permanently, never changes' },
  { word: /\banew\b/i, write: 'again' },
]

/**
 * Where such a word is the right one, or cannot change. `files` is matched against the path from the project's root.
 *
 * @type {{ files: RegExp, words: RegExp, because: string }[]}
 */
export const exceptions = [
  {
    files: /^(scripts\/lint\/|docs\/style\.md$)/,
    words: /./,
    because: 'they name the banned words themselves',
  },
  {
    files: /^(lib\/pdf\/|scripts\/fonts\/|docs\/decisions\/)/,
    words: /^faces?$/i,
    because: 'a typeface has faces',
  },
  {
    files:
      /^lib\/core\/(format\/schema|report|assessment\/submission|versions)\/|^(components|app|cli|tests)\//,
    words: /^mend$/i,
    because: 'a key of contradictions in the content format and in stored reports',
  },
  {
    files: /\.test\.tsx?$|^tests\/(content|examples|support)\//,
    words: /^(doors?|houses?)$/i,
    because: 'products of tests have doors and are in houses',
  },
]
