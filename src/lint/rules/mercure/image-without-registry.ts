import { registryOf } from '../../../documents/mercure-file.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { moduleReport, nomadNode, ourModules } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const atHub = () =>
  'Nomad pulls the image from a registry for every task, never from the server itself: without a registry that is Docker Hub';
const push = () =>
  'push the image to a registry and name it, "registry.example.org/mercure-anonymizer:1.2.3"';

export const imageWithoutRegistry: LintRule = {
  id: 'image-without-registry',
  severity: 'note',
  docs: {
    what: 'Modules run under Nomad, and the Docker tag of the anonymizer names no registry.',
    why: 'An image that was built on the server is not found, and every task fails; or another image of that name is taken.',
    wrong: mercureExample({
      top: { process_runner: 'nomad' },
      module: { docker_tag: 'mercure-anonymizer:1.0' },
    }),
    right: mercureExample({
      top: { process_runner: 'nomad' },
      module: { docker_tag: 'registry.example.org/mercure-anonymizer:1.0' },
    }),
  },
  check(file, report) {
    if (nomadNode(file) === undefined) return;
    for (const module of ourModules(file)) {
      const node = module.dockerTag;
      if (node?.kind !== 'string' || registryOf(node.value) !== undefined) continue;
      // A name without an owner is one of Docker's own images there, and this is none of them.
      const severity = node.value.includes('/') ? 'note' : 'warning';
      report({ ...moduleReport(file, module), at: node, severity, message: atHub(), hint: push() });
    }
  },
};
