import { defaultsStep, ownerStep, registerStep, releaseStep, searchStep } from './platform.steps.ts';
import { probeStep } from './probe.step.ts';
import type { Step } from './step.ts';

/** All steps in their order. */
export const steps: readonly Step[] = [
  registerStep,
  ownerStep,
  defaultsStep,
  searchStep,
  releaseStep,
  probeStep,
];
