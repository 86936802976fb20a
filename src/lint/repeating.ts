import type { Masked } from '../standard/table.ts';

/** Curves and overlays: the rows of the standard's tables with x in their group. */
export const isRepeating = ({ mask }: Masked): boolean => mask !== 0xffffffff;
