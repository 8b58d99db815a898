/** What a view receives for one field of a form: spread it into its component. */
export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly error?: string
}
/** One line or a block of text, as it was typed. */
export interface TextProps extends FieldProps {
  readonly value: string
  /** The longest answer that is taken, in characters. */
  readonly max?: number
  readonly autocomplete?: string
  readonly inputMode?: 'numeric' | 'tel' | 'email'
  /** How wide the box is drawn, in characters. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
}
/** One answer out of a few: radios or a select. */
export interface ChoiceProps extends FieldProps {
  readonly value: string
  readonly options: Readonly<Record<string, string>>
}
/** Any number of answers: checkboxes. */
export interface ChoicesProps extends FieldProps {
  readonly values: readonly string[]
  readonly options: Readonly<Record<string, string>>
}
/** A date in three boxes, `${name}-day`, `-month` and `-year`, as they were typed. */
export interface DayProps extends FieldProps {
  readonly value: { readonly day: string; readonly month: string; readonly year: string }
}
/** A file to choose; one that has come already, with a form that is asked again, is not asked for a second time. */
export interface FileProps extends FieldProps {
  /** What may be chosen, as a browser understands it. */
  readonly accept: string
  readonly held?: { readonly seal: string; readonly says: string }
}
