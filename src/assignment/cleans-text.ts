import { needs } from '../rules/commands.ts';
import type { Assignment } from './types.ts';

/** Whether some rule leaves text less what identifies somebody: then all files have to be looked into for that first. */
export const cleansText = ({ rules }: Assignment): boolean =>
  rules.some(({ command }) => needs(command.kind, 'tokens'));
