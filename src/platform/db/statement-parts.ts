/** Parts of statements written by hand, for modules that gather all about one record in a single trip. They take names of columns and tables, and never a value. */

/** The name of the user whose id stands in this column. */
export const nameOf = (column: string): string => `(select name from users where id = ${column})`

/** Rows as a list of JSON objects: `object` is what goes into each, as json_build_object takes it. */
export const listed = (object: string, from: string, order: string): string => `(select coalesce(json_agg(json_build_object(${object}) order by ${order}), '[]') from ${from})`

/** A word with somebody on a case ends a silence: the case, and the day. No version: it stands beside what somebody else may be changing, and takes nothing from it. */
export const inTouchOn = { name: 'last contact', text: 'update cases set last_contact_on = greatest(last_contact_on, $2) where id = $1' }

/** The rows under this alias that hang on the case `c`. */
export const onCase = (alias: string): string => `${alias}.authority_id = c.authority_id and ${alias}.case_id = c.id`
