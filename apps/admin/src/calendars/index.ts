import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const CalendarList = lazy(() => import('./CalendarList.tsx').then(({ CalendarList }) => ({ default: CalendarList })));
const CalendarStart = lazy(() =>
  import('./CalendarStart.tsx').then(({ CalendarStart }) => ({ default: CalendarStart })),
);
const CalendarPage = lazy(() => import('./CalendarPage.tsx').then(({ CalendarPage }) => ({ default: CalendarPage })));

export const calendars = {
  name: 'calendars',
  list: CalendarList,
  create: CalendarStart,
  edit: CalendarPage,
} satisfies ResourceProps;
