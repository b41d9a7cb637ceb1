import { parseAst } from 'vitest/node'

type Node = { type: string; [field: string]: unknown }

/** Attributes and fields whose text a person reads, so that even one word of them is a message. */
const readable =
  /^(alt|aria-(description|label|placeholder|roledescription|valuetext)|button|caption|description|heading|hint|label|lead|over|placeholder|summary|text|title)$/

/** Nothing in them is shown: types, imports, errors for developers, keys of messages. */
const neverShown = /^(TS(?!As|Satisfies|NonNull)|Import|Export(All|Specifier)|Throw|BinaryExpression$)/

/** The texts in a source file that look like words for a reader and should be messages. */
export function findProse(source: string, lang: 'ts' | 'tsx' = 'tsx'): string[] {
  const found: string[] = []
  for (const program of nodesIn(parseAst(source, { lang }))) visit(program, false, found)
  return found
}

/** `isShown`: the value of this node is what a person reads. */
function visit(node: Node, isShown: boolean, found: string[]): void {
  const text = textOf(node)
  if (text !== null && (isShown ? hasWord(text) : isProse(text))) {
    found.push(text.trim().replace(/\s+/g, ' '))
  }
  for (const [child, shown] of childrenOf(node, isShown)) visit(child, shown, found)
}

function* childrenOf(node: Node, isShown: boolean): Generator<[Node, boolean]> {
  for (const [field, value] of Object.entries(node)) {
    const shown = isShownIn(node, field, isShown)
    const isSkipped = field === 'key' || (node.type === 'JSXAttribute' && !shown && isPlainText(value))
    if (isSkipped || isErrorForDevelopers(node, field)) continue
    for (const child of nodesIn(value).slice(isKeyOfMessage(node, field) ? 1 : 0)) {
      if (!neverShown.test(child.type)) yield [child, shown]
    }
  }
}

function isShownIn(node: Node, field: string, isShown: boolean): boolean {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return field === 'children'
    case 'JSXAttribute':
      return readable.test(nameOf(node.name))
    case 'Property':
      return readable.test(nameOf(node.key))
    case 'ConditionalExpression':
      return isShown && field !== 'test'
    case 'LogicalExpression':
      return isShown && (field === 'right' || node.operator !== '&&')
    case 'JSXExpressionContainer':
    case 'TSAsExpression':
    case 'ParenthesizedExpression':
      return isShown
    default:
      return false
  }
}

/** `className="…"` and other attributes that hold one text for the machine. */
function isPlainText(value: unknown): boolean {
  return isNode(value) && (value.type === 'Literal' || value.type === 'JSXIdentifier')
}

function isKeyOfMessage(node: Node, field: string): boolean {
  return field === 'arguments' && /^(t|rich)$/.test(nameOf(node.callee))
}

function isErrorForDevelopers(node: Node, field: string): boolean {
  return node.type === 'NewExpression' && field === 'arguments' && nameOf(node.callee) === 'Error'
}

function textOf(node: Node): string | null {
  if (node.type === 'JSXText') return String(node.value)
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type !== 'TemplateLiteral') return null
  return nodesIn(node.quasis).map(cookedText).join('…')
}

/** Of a part of a template between two values. */
function cookedText({ value }: Node): string {
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : ''
}

function hasWord(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/&\w+;/g, ''))
}

/** Begins like a sentence or a title, or has a full stop or a comma between words. */
function isProse(text: string): boolean {
  return /^…?\s*\p{Lu}\p{Ll}+([\s.,:;?!]|$)/u.test(text) || /\p{Ll}[.,:;?]\s+\p{L}/u.test(text)
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  return String(node.name ?? node.value ?? '')
}

function nodesIn(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
