import { CommanderError } from 'commander';
import { BudgetError, format, IoError, NeedError, OptionError, WorkerLostError } from '../index.ts';
import { Ending, type ExitCode, exit } from './ending.ts';
import type { Session } from './session.ts';

/** Tells on stderr what ended a run early, and answers with its exit code. */
export function endingOf(error: unknown, session: Session, argv: readonly string[]): ExitCode {
  const { code, sentence, more } = diagnosed(error, session, argv);
  if (sentence !== null) session.io.stderr(`guanxi: ${sentence}\n`);
  if (more !== undefined) session.io.stderr(`${more}\n`);
  return code;
}

interface Told {
  readonly code: ExitCode;
  readonly sentence: string | null;
  readonly more?: string;
}

function diagnosed(error: unknown, session: Session, argv: readonly string[]): Told {
  const { text } = session;
  if (error instanceof CommanderError && error.exitCode === 0)
    return { code: exit.ok, sentence: null };
  if (error instanceof CommanderError) {
    return { code: exit.usage, sentence: usage(error, session), more: seeHelp(session, argv) };
  }
  if (error instanceof Ending) {
    const more = error.code === exit.usage ? { more: seeHelp(session, argv) } : {};
    return { code: error.code, sentence: error.sentence, ...more };
  }
  if (error instanceof OptionError) {
    const flag = flagOf(error.option);
    return {
      code: exit.usage,
      sentence: text.errors.option(flag, String(error.received), error.expected),
    };
  }
  if (error instanceof NeedError) {
    const { people, ties, bytes, seconds } = error.need;
    const told = {
      people: format.number(people, 0),
      ties: format.number(ties, 0),
      megabytes: format.number(Math.ceil(bytes / 1024 ** 2), 0),
      minutes: Math.ceil(seconds / 60),
    };
    return { code: exit.budget, sentence: text.errors.need(error.budget, told) };
  }
  if (error instanceof BudgetError && error.budget === 'memory') {
    return { code: exit.budget, sentence: text.errors.memory(Math.floor(error.limit / 1024 ** 2)) };
  }
  if (error instanceof BudgetError) {
    return { code: exit.budget, sentence: text.errors.budget(error.budget, String(error.limit)) };
  }
  if (error instanceof WorkerLostError) {
    return { code: exit.fault, sentence: text.errors.workerLost };
  }
  if (error instanceof IoError) {
    return { code: exit.io, sentence: text.errors.files[error.code](error.path) };
  }
  const refused = systemRefusal(error, session);
  if (refused !== null) return { code: exit.io, sentence: refused };
  return { code: exit.fault, sentence: text.errors.fault(kindOf(error)), more: frames(error) };
}

/** An option as the command line writes it; one of a single measure has a dot in its name. */
function flagOf(option: string): string {
  if (option.includes('.')) return `--set ${option}`;
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Commander says it in English only; what it names stands in its message between quotes. */
function usage(error: CommanderError, { text }: Session): string {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?(.+)\?/.exec(error.message)?.[1] ?? null;
  switch (error.code) {
    case 'commander.unknownOption':
      return text.errors.unknownFlag(named, near);
    case 'commander.unknownCommand':
      return text.errors.unknownCommand(named, near);
    case 'commander.missingArgument':
      return text.errors.missingInput;
    case 'commander.optionMissingArgument':
      return text.errors.missingValue(named);
    case 'commander.excessArguments':
      return text.errors.tooManyInputs;
    default:
      return text.errors.otherUsage;
  }
}

function seeHelp({ text }: Session, [command]: readonly string[]): string {
  const known = command !== undefined && Object.hasOwn(text.commands, command);
  return text.errors.seeHelp(known ? `guanxi ${command}` : 'guanxi');
}

/** What the operating system did not allow, such as a port that is taken. */
function systemRefusal(error: unknown, { text }: Session): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  if (error.code === 'EADDRINUSE' && 'port' in error)
    return text.errors.portTaken(Number(error.port));
  return text.errors.system(String(error.code));
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** Where it happened, without the message: messages may hold names or answers. */
function frames(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = [...stack.matchAll(/^\s+at (?:(.+?) \()?(?:.*[\\/])?([^\\/\s()]+:\d+:\d+)\)?$/gm)];
  return places
    .slice(0, 8)
    .map(([, name, place]) => `  ${name ?? '–'} ${place}`)
    .join('\n');
}
