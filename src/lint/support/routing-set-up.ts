import type { ModuleUse } from '../../documents/mercure-file.ts';
import type { SettingsDocument } from '../../documents/types.ts';
import type { Span } from '../../finding/finding.ts';
import { nearest } from '../../rules/near.ts';
import { quoteKey } from '../../rules/selector.ts';
import { alternateOf, hasDynamicRouting, nomadNode, targetOf, valueOrKey } from './mercure-parts.ts';

/** Why mercure does not do what the module asks for, and what to write instead. */
interface Obstacle {
  readonly at: Span;
  readonly why: string;
  readonly hint: string;
}

/** What keeps mercure from reading what our module says about routing, under one rule. */
export function* routingObstacles(file: SettingsDocument, { rule, index }: ModuleUse): Iterable<Obstacle> {
  const nomad = nomadNode(file);
  if (nomad !== undefined)
    yield {
      at: nomad,
      why: 'under Nomad mercure does not read what a module says about routing',
      hint: 'run modules with Docker, or write "burned_in": "refuse", "drop" or "warn"',
    };
  if (index < rule.chain.length - 1)
    yield {
      at: rule.chain[index]!.node,
      why: 'mercure reads what the last module of a rule says about routing, and this is not the last one',
      hint: 'put the anonymizer at the end of the chain',
    };
  if (!hasDynamicRouting(rule))
    yield {
      at: valueOrKey(rule.property, 'dynamic_routing'),
      why: 'the rule has no dynamic routing, without which mercure does not read what a module says',
      hint: 'write "dynamic_routing": true; mercure\'s page of the rule sets it where an alternate target is chosen',
    };
}

/** What keeps mercure from sending to the alternate target of a rule where it is asked to. */
export function* alternateObstacles(file: SettingsDocument, { rule }: ModuleUse): Iterable<Obstacle> {
  const alternate = alternateOf(rule);
  const names = (file.mercure?.targets ?? []).map(({ name }) => name);
  if (alternate === undefined) {
    yield {
      at: valueOrKey(rule.property, 'conditional_alternate_target'),
      why: 'the rule has no alternate target',
      hint: 'write "conditional_alternate_target" with the name of a target for such images',
    };
  } else if (targetOf(file, alternate.name) === undefined) {
    const near = nearest(alternate.name, names, 2);
    yield {
      at: alternate.node,
      why: `there is no target ${quoteKey(alternate.name)}`,
      hint: near === undefined ? 'name an existing target' : `did you mean ${quoteKey(near)}?`,
    };
  } else if (rule.targets.some(({ name }) => name === alternate.name)) {
    yield {
      at: alternate.node,
      why: 'the alternate target is one of the targets that the rule sends to anyway',
      hint: 'name a target for such images that the rule does not send to otherwise',
    };
  }
}
