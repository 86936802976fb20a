export const assignmentHtml = (_: unknown): string => '';
