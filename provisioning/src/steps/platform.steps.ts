import type { StepName } from '../platform.types.ts';
import type { Step } from './step.ts';

/** A step whose work the platform does itself, in one request. */
function platformStep(name: StepName): Step {
  return {
    name,
    check: ({ platform, run }) => platform.isStepDone(run.id, name),
    apply: ({ platform, run, holder }) => platform.applyStep(run.id, name, holder),
    undo: ({ platform, run, holder }) => platform.undoStep(run.id, name, holder),
  };
}

/** The tenant itself, with its plan and its own key for secrets. Nobody but its staff sees it yet. */
export const registerStep = platformStep('register');

/** Who owns it, and the mail with the link by which the owner comes in. */
export const ownerStep = platformStep('owner');

/** What every shop begins with: a warehouse, the stock policy, shipping fees, routing rules. */
export const defaultsStep = platformStep('defaults');

/** The search, empty and ready. */
export const searchStep = platformStep('search');

/** The first front page. */
export const releaseStep = platformStep('release');
