import type { Example } from './types.ts';

interface Parts {
  /** Laid over the anonymizer module and the rule that uses it. */
  readonly module?: object;
  readonly rule?: object;
  readonly modules?: object;
  readonly targets?: object;
  /** Keys of the file itself. */
  readonly top?: object;
}

/** A small mercure.json for the documentation of a rule. */
export const mercureExample = ({ module, rule, modules, targets, top }: Parts): Example => ({
  kind: 'mercure',
  text: JSON.stringify(
    {
      ...top,
      modules: {
        anonymizer: {
          docker_tag: 'mercureimaging/mercure-anonymizer:1.0',
          network_enabled: false,
          ...module,
        },
        ...modules,
      },
      rules: {
        anon: {
          rule: 'True',
          action: 'both',
          action_trigger: 'study',
          processing_module: 'anonymizer',
          ...rule,
        },
      },
      ...(targets && { targets }),
    },
    undefined,
    2,
  ),
});
