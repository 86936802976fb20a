import { counted } from '../finding/counted.ts';
import { type BurnedInReport, PIXELS } from './burned-in.ts';
import type { Warning } from './totals.ts';

/** What goes with mercure's message of completion; `requested` sends one where the rule asks for it only then. */
export interface Notification {
  readonly text: string;
  readonly requested: true;
}

/** So many warnings are told; the log has all. */
const SHOWN = 5;

/** What of a task needs a look; undefined where nothing does. Counts, tags and our own words: nothing of the input. */
export function notificationOf(
  burnedIn: BurnedInReport,
  warnings: readonly Warning[],
  filesRead: number,
): Notification | undefined {
  if (warnings.length === 0) return undefined;
  const others = warnings.filter(({ id }) => !id.startsWith(PIXELS));
  const parts = [
    ...riskPart(burnedIn, filesRead),
    ...others.slice(0, SHOWN).map(({ text, files }) => `${text} (${counted(files, 'file')})`),
    ...(others.length > SHOWN ? [`${counted(others.length - SHOWN, 'more warning')}`] : []),
  ];
  return {
    text: plainText(`Needs a look: ${parts.join('; ')}. The log of the task says more.`),
    requested: true,
  };
}

/** What is kept on purpose needs no look. */
function riskPart({ option, files, decisions }: BurnedInReport, filesRead: number): string[] {
  const [first] = decisions;
  if (option === 'keep' || first === undefined) return [];
  return [`${files} of ${counted(filesRead, 'file')} may show who the patient is (${first.decision})`];
}

/** mercure may put it as it is into a JSON text or into HTML, where these would end or break what is around them. */
const plainText = (text: string): string => text.replaceAll('"', "'").replace(/[\\<>&\p{Cc}]/gu, ' ');
