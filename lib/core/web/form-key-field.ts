/** The field in which a form that makes something has a key of its own (components/ui/form/form-key.tsx). */
export const formKeyField = 'form-key'
