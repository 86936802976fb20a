import { mercureExample } from '../../support/mercure-example.ts';
import { moduleReport, ourModules } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const moving = () =>
  'the image has no fixed version: mercure pulls the newest one, and results change overnight';
const pin = () => 'name a version, "mercureimaging/mercure-anonymizer:1.2.3", or a digest, "...@sha256:..."';

export const imageNotPinned: LintRule = {
  id: 'image-not-pinned',
  severity: 'note',
  docs: {
    what: 'The Docker tag of the anonymizer names no version, or `latest`.',
    why: 'The images of one project are to be de-identified in one way; a new version may do it in another.',
    wrong: mercureExample({ module: { docker_tag: 'mercureimaging/mercure-anonymizer:latest' } }),
    right: mercureExample({ module: { docker_tag: 'mercureimaging/mercure-anonymizer:1.0' } }),
  },
  check(file, report) {
    for (const module of ourModules(file)) {
      const node = module.dockerTag;
      if (node?.kind !== 'string' || isPinned(node.value)) continue;
      report({ ...moduleReport(file, module), at: node, message: moving(), hint: pin() });
    }
  },
};

/** A colon behind the last slash separates the tag; one before it belongs to the registry's port. */
function isPinned(dockerTag: string): boolean {
  if (/@sha\d+:/.test(dockerTag)) return true;
  const tag = /:(?<tag>[^:/]*)$/.exec(dockerTag.trim())?.groups?.tag;
  return tag !== undefined && tag !== '' && tag.toLowerCase() !== 'latest';
}
