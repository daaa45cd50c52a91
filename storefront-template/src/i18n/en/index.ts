import { ko } from '../ko/index.ts';

export const en = ko;
