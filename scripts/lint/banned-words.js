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
 * Where such a word is the right one, or cannot change: `text` is not checked there. `files` is matched against the path
 * from the project's root, `text` after identifiers have been split into words.
 *
 * @type {{ files: RegExp, text: RegExp, because: string }[]}
 */
export const exceptions = [
  {
    files: /^(scripts\/lint\/|docs\/style\.md$)/,
    text: /.+/g,
    because: 'they name the banned words themselves',
  },
  {
    files: /^(lib\/pdf\/|scripts\/fonts\/)/,
    text: /\bfaces?\b/gi,
    because: 'a typeface has faces',
  },
  {
    files: /^CHANGELOG\.md$/,
    text: /`mend`/g,
    because: 'it names the key of earlier reports',
  },
  {
    files: /^tests\/content\/good-practice-2\.test\.ts$/,
    text: /recognised faces/g,
    because: 'a question of a published version is about the faces of people',
  },
  {
    files:
      /^lib\/core\/(format\/schema|report|assessment\/submission|versions)\/|^(components|app|cli|tests)\//,
    text: /\bmend\b/g,
    because: 'a key of contradictions in the content format and in stored reports',
  },
  {
    files: /\.test\.tsx?$|^tests\/(content|examples|support)\//,
    text: /\b(doors?|houses?)\b/gi,
    because: 'products of tests have doors and are in houses',
  },
  {
    files: /\.test\.tsx?$|^tests\/(content|integration|support)\//,
    text: /'(\w+ )*told( \w+)*'|\btold:( \[?told\b)?|: told\b|(Are people|All are|Nobody is) told/g,
    because:
      'options of questions that tests use: the small questionnaire asks whether people are told a word',
  },
]
