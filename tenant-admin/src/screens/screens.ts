import type { ComponentType } from 'react';

export const screens: { path: string; Screen: ComponentType }[] = [];
