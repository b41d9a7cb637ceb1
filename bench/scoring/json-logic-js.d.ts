declare module 'json-logic-js' {
  /** A rule is JSON: `{ "operator": [operands] }`. */
  const jsonLogic: { apply: (rule: unknown, data: unknown) => unknown }
  export default jsonLogic
}
