import type { Context } from '../../context.ts';
import type { Draft } from '../../draft.ts';
import { closedGroups } from './closed-groups.ts';
import { smallGroups } from './small-groups.ts';
import { tension } from './tension.ts';

/** Where the groups are, how closed they are, between which there is conflict, and who can dissolve it. */
export function conflict(context: Context): readonly Draft[] {
  const { groups } = context;
  const ofChart = groups !== null && groups.ids.length > 1 ? groups : null;
  return [
    ...(ofChart === null ? [] : tension(context, ofChart)),
    ...(ofChart === null ? [] : closedGroups(context, ofChart)),
    ...smallGroups(context),
  ];
}
