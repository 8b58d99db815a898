import type { Module } from '../../platform/http/module.ts'
import { recordACourse, withdrawACourse } from './record-a-course.page.tsx'
import { trainingPage } from './training.page.tsx'

export { recordCourse } from './training.sql.ts'

/** Which of the staff have done which course. */
export const training = {
  pages: [trainingPage, recordACourse, withdrawACourse],
  describes: {},
  holds: ['training_courses'],
  navigation: [{ text: 'Training', href: '/training', permit: 'training:see', group: 'Quality' }],
} satisfies Module
