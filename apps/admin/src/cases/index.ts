import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const CaseList = lazy(() => import('./CaseList.tsx').then(({ CaseList }) => ({ default: CaseList })));
const CasePage = lazy(() => import('./CasePage.tsx').then(({ CasePage }) => ({ default: CasePage })));
const NewCase = lazy(() => import('./NewCase.tsx').then(({ NewCase }) => ({ default: NewCase })));

export const cases = { name: 'cases', list: CaseList, edit: CasePage, create: NewCase } satisfies ResourceProps;
