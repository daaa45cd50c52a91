import type { Step } from './step.ts';

/** A visitor's look at the new shop: the one step that this process does itself, from outside. */
export const probeStep: Step = {
  name: 'probe',
  check: ({ platform, run }) => platform.isStepDone(run.id, 'probe'),
  apply: async ({ platform, probe, run, holder }) => {
    const { url } = await platform.previewLink(run.slug);
    const seen = await probe.visit(url, { slug: run.slug, name: run.name });
    return await platform.applyStep(run.id, 'probe', holder, seen);
  },
  undo: ({ platform, run, holder }) => platform.undoStep(run.id, 'probe', holder),
};
