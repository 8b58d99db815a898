import { changes } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { addRoom, changeRoom, theDraftAssessment, theRoom } from './assessments.sql.ts'
import { backToAssessment, caption } from './frame.ts'
import { answersOfRoom, RoomFields, roomForm, roomIn } from './room-form.tsx'

export const addARoom = page({
  path: '/assessments/:id/rooms/new',
  permit: 'assessment:write',
  about: 'case',
  load: (here: Here) => theDraftAssessment(here, here.params.id),
  form: roomForm,
  async save(here, answers, { case: c, assessment }) {
    await addRoom(here, c, assessment, roomIn(answers))
    return `/assessments/${assessment.id}`
  },
  view: ({ case: c, assessment, form }) => <Page title="Add a room" caption={caption(c)} back={backToAssessment(assessment)} form={form}><Form of={form}><RoomFields form={form} /></Form></Page>,
})

export const changeARoom = page({
  path: '/assessed-rooms/:id',
  permit: 'assessment:write',
  about: 'case',
  async load(here: Here) {
    const found = await theRoom(here, here.params.id)
    return { ...found, editing: { version: found.room.version, answers: answersOfRoom(found.room) } }
  },
  form: roomForm,
  async save(here, answers, { case: c, assessment, room, editing }) {
    await changeRoom(here, c, assessment, room, roomIn(answers), changes(roomForm, editing.answers, answers, undefined))
    return `/assessments/${assessment.id}`
  },
  view: ({ case: c, assessment, room, form }) => <Page title={room.room} caption={caption(c)} back={backToAssessment(assessment)} form={form}><Form of={form}><RoomFields form={form} /></Form></Page>,
})
