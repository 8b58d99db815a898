import type { FastifyInstance } from 'fastify'
import { pathways } from '../rules/pathways/pathways.ts'
import { doorsInWords } from './doors.ts'
import { pictureOf } from './pathway-picture.ts'
import { whoMayInWords } from './who-may.ts'

/** The lists that are kept in docs/, by their file. */
export const writtenLists = async (app: FastifyInstance): Promise<ReadonlyMap<string, string>> =>
  new Map([['docs/routes.txt', await doorsInWords(app)], ['docs/permissions.md', whoMayInWords()]])

/** A picture of every version of every pathway, by its file: the newest under its own name. */
export const drawnPathways = (): ReadonlyMap<string, string> =>
  new Map(Object.entries(pathways).flatMap(([key, versions]) => versions.map((pathway, at) => [`docs/pathways/${key}${at === versions.length - 1 ? '' : `-version-${pathway.version}`}.svg`, pictureOf(pathway)] as const)))
