import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const SquadList = lazy(() => import('./SquadList.tsx').then(({ SquadList }) => ({ default: SquadList })));
const PersonList = lazy(() => import('./PersonList.tsx').then(({ PersonList }) => ({ default: PersonList })));
const PersonStart = lazy(() => import('./PersonStart.tsx').then(({ PersonStart }) => ({ default: PersonStart })));
const PersonPage = lazy(() => import('./PersonPage.tsx').then(({ PersonPage }) => ({ default: PersonPage })));

export const squads = { name: 'squads', list: SquadList } satisfies ResourceProps;
export const users = { name: 'users', list: PersonList, create: PersonStart, edit: PersonPage } satisfies ResourceProps;
