import type { Say, Sentence } from '../say.ts';

/** The counted thing in the singular after "1", in the plural otherwise. */
const counted = (say: Say, param: string, one: string, many: string) =>
  `${say(param)} ${say(param) === '1' ? one : many}`;

/** Who belongs to no small group. */
const outside = (say: Say) =>
  say('outside') === '0'
    ? 'nobody stands outside'
    : `${counted(say, 'outside', 'person stands', 'people stand')} outside`;

/** How far the two groups of a tense pair keep to themselves. */
const keepToThemselves = (say: Say) =>
  `In the ${say('layer')} network they keep to themselves (E-I ${say('eiFirst')} and ${say('eiSecond')}).`;

const statements = {
  'conflict.tense-pair': (say) =>
    `Tension gathers between ${say('groups')}: ${say('clashes')} reports of clashes by ${counted(say, 'reporters', 'person', 'different people')}, where chance would give ${say('expectedClashes')} (${say('p')}).`,
  'conflict.tense-pair-positive': (say) =>
    `Tension gathers between ${say('groups')}: ${say('clashes')} reports of clashes by ${counted(say, 'reporters', 'person', 'different people')} (by chance ${say('expectedClashes')}, ${say('p')}). ${keepToThemselves(say)} ${counted(say, 'positive', 'pair', 'pairs')} of people still hold positive ties across.`,
  'conflict.tense-pair-with-bridges': (say) =>
    `Tension gathers between ${say('groups')}: ${say('clashes')} reports of clashes by ${counted(say, 'reporters', 'person', 'different people')} (by chance ${say('expectedClashes')}, ${say('p')}). ${keepToThemselves(say)} The positive ties that still join them, ${counted(say, 'positive', 'pair', 'pairs')} of people, all run through ${say('bridges')}.`,
  'conflict.no-tense-pair': () =>
    'No two groups report more clashes with each other than chance would give.',
  'conflict.closed': (say) =>
    `In the ${say('layer')} network people keep to their own group more than by chance (E-I ${say('value')}, by chance ${say('expected')}, ${say('p')}), most clearly in ${say('groups')}.`,
  'conflict.closed-overall': (say) =>
    `In the ${say('layer')} network people keep to their own group more than by chance (E-I ${say('value')}, by chance ${say('expected')}, ${say('p')}); no single group stands out.`,
  'conflict.closed-unsaid': (say) =>
    `In the ${say('layer')} network people keep to their own group more than by chance (E-I ${say('value')}, by chance ${say('expected')}, ${say('p')}); too few answered in the groups concerned to say which.`,
  'conflict.open': (say) =>
    `In the ${say('layer')} network ties cross groups about as often as chance would have it (E-I ${say('value')}, by chance ${say('expected')}, ${say('p')}).`,
  'conflict.small-groups': (say) =>
    `The ${say('layer')} network falls into ${counted(say, 'count', 'small group', 'small groups')}: ${say('members')}; ${outside(say)}.`,
  'conflict.small-groups-counted': (say) =>
    `The ${say('layer')} network falls into ${counted(say, 'count', 'small group', 'small groups')} of three people or more, the largest with ${say('largest')}; ${outside(say)}.`,
  'conflict.only-tie': (say) =>
    `In the ${say('layer')} network the tie between ${say('people')} is the only one that joins two small groups.`,
  'conflict.only-tie-unnamed': (say) =>
    `In the ${say('layer')} network a single tie is all that joins two small groups.`,
  'strategic-point.advice': (say) =>
    `Advice gathers at ${say('people')}, asked by ${say('count')} people, where asking at random would give the most asked about ${say('expected')} (${say('p')}). A move that needs know-how succeeds through this one person.`,
  'strategic-point.advice-several': (say) =>
    `Advice gathers at ${say('people')}, each asked by ${say('count')} people or more, where asking at random would give the most asked about ${say('expected')} (${say('p')}). A move that needs know-how succeeds through them.`,
  'strategic-point.information': (say) =>
    `News gathers at ${say('people')}, named by ${say('count')} people, where naming at random would give the most named about ${say('expected')} (${say('p')}).`,
  'strategic-point.information-several': (say) =>
    `News gathers at ${say('people')}, each named by ${say('count')} people or more, where naming at random would give the most named about ${say('expected')} (${say('p')}).`,
  'strategic-point.affect': (say) =>
    `Trust and sympathy in the ${say('layer')} network centre on ${say('people')}, named by ${say('count')} people, where naming at random would give the most named about ${say('expected')} (${say('p')}). Opinions form around this one person.`,
  'strategic-point.affect-several': (say) =>
    `Trust and sympathy in the ${say('layer')} network centre on ${say('people')}, each named by ${say('count')} people or more, where naming at random would give the most named about ${say('expected')} (${say('p')}). Opinions form around them.`,
  'strategic-point.unnamed': (say) =>
    `The ${say('layer')} network gathers at few people, who are named far more often than chance would give.`,
  'strategic-point.none': (say) =>
    `In the ${say('layer')} network nobody is named more often than chance would allow: there is no single point to act on.`,
  'leaders.expert-without-trust': (say) =>
    `${say('people')}: among the most asked in the ${say('strong')} network, yet at the edge of the ${say('weak')} network. As sole leader of a team, know-how alone may not carry it.`,
  'leaders.trusted-not-asked': (say) =>
    `${say('people')}: among the most named in the ${say('strong')} network, yet hardly asked in the ${say('weak')} network. People would follow; the know-how has to come from elsewhere.`,
  'leaders.none': (say) =>
    `Nobody is central in one of the networks ${say('first')} and ${say('second')} and at the edge of the other.`,
  'information.one-way-up': (say) =>
    `In the ${say('layer')} network the news of ${say('dependents')} people, most of ${say('groups')}, reaches the top only through ${say('people')}.`,
  'information.one-way-up-unnamed': (say) =>
    `In the ${say('layer')} network the news of ${say('dependents')} people, most of ${say('groups')}, has only one way to the top.`,
  'information.one-way-up-scattered': (say) =>
    `In the ${say('layer')} network the news of ${say('dependents')} people reaches the top only through ${say('people')}.`,
  'information.one-way-up-scattered-unnamed': (say) =>
    `In the ${say('layer')} network the news of ${say('dependents')} people has only one way to the top.`,
  'information.unheard': (say) =>
    `In the ${say('layer')} network nothing that ${say('count')} people tell reaches the top, by any way.`,
  'information.no-single-way': (say) =>
    `In the ${say('layer')} network news from below has more than one way to the top.`,
  'liaisons.pair': (say) =>
    `Between ${say('groups')}, ${say('person')} can be the liaison, with ${say('deputy')} as deputy.`,
  'liaisons.one': (say) =>
    `Between ${say('groups')}, ${say('person')} can be the liaison; nobody else is known on both sides.`,
  'liaisons.nobody': (say) =>
    `Between ${say('groups')} nobody is both confirmed and trusted on both sides: the link has to be built first.`,
  'champions.set': (say) =>
    `To begin a change, win these together: ${say('people')}. They and those who name them for advice or trust are ${say('reached')} people, ${say('share')} of all; the five most named would reach ${say('mostNamed')}.`,
  'champions.set-among-others': (say) =>
    `To begin a change, win these together: ${say('people')}. They and those who name them for advice or trust are ${say('reached')} people, ${say('share')} of all; the five most named would reach ${say('mostNamed')}. ${counted(say, 'others', 'other set comes', 'other sets come')} within 1% of that.`,
  'champions.unnamed': (say) =>
    `A set of ${say('size')} people, well chosen, is named for advice or trust by so many that the change would begin with ${say('share')} of all.`,
  'loss.cut-off': (say) =>
    `In the ${say('layer')} network much hangs on ${say('people')}: up to ${say('count')} people would be cut off from the rest.`,
  'loss.cut-off-unnamed': (say) =>
    `In the ${say('layer')} network up to ${say('count')} people are joined to the rest by one person alone.`,
  'loss.only-source': (say) =>
    `In the ${say('layer')} network much hangs on ${say('people')}: up to ${say('count')} people name nobody else.`,
  'loss.only-source-unnamed': (say) =>
    `In the ${say('layer')} network up to ${say('count')} people name one person and nobody else.`,
  'loss.overload': (say) =>
    `In the ${say('layer')} network ${say('share')} of those who name anyone name ${say('people')} (${say('count')} people; the next most named has ${say('next')}). There may not be hours enough for that.`,
  'loss.overload-unnamed': (say) =>
    `In the ${say('layer')} network ${say('share')} of those who name anyone name the same person.`,
  'loss.none': (say) =>
    `In the ${say('layer')} network nobody is the only contact of three people or more.`,
  'silos.closed': (say) =>
    `In the ${say('layer')} network ${say('count')} of ${counted(say, 'all', 'group keeps', 'groups keep')} to themselves more than by chance, most of all ${say('groups')} (E-I over all groups ${say('value')}, by chance ${say('expected')}).`,
  'silos.unsaid': (say) =>
    `In the ${say('layer')} network groups seem to keep to themselves (E-I ${say('value')}, by chance ${say('expected')}), but too few answered in them to say which.`,
  'silos.none': (say) =>
    `In the ${say('layer')} network no group keeps to itself more than by chance (E-I ${say('value')}, by chance ${say('expected')}).`,
  'silos.gap': (say) =>
    `Between ${say('groups')} the ${say('layer')} network has ${counted(say, 'ties', 'tie', 'ties')}, where their share of all ties between groups would be ${say('expected')} (${say('p')}).`,
  'gated.descriptive': (say) =>
    `Only ${say('rate')} answered about ${say('layer')}: too few to say more than that.`,
  gated: (say) =>
    `Something shows in the ${say('layer')} network, but too few people answered to name anyone.`,
} satisfies Record<string, Sentence>;

const reasons = {
  'reason.bridge': (say) =>
    `holds ${say('held')} of the ${counted(say, 'all', 'positive tie', 'positive ties')} between ${say('groups')}`,
  'reason.mediator': (say) =>
    `has positive ties to both sides (${say('toFirst')} and ${say('toSecond')} people of ${say('groups')}) and clashes with neither`,
  'reason.only-tie': (say) =>
    `holds the only tie that joins two small groups in the ${say('layer')} network`,
  'reason.expert': (say) => `asked for advice by ${say('count')} of ${say('answered')} people`,
  'reason.expert-without-rank': (say) =>
    `asked for advice by ${say('count')} of ${say('answered')} people, with nobody reporting to them`,
  'reason.news-hub': (say) => `named for news by ${say('count')} of ${say('answered')} people`,
  'reason.news-hub-without-rank': (say) =>
    `named for news by ${say('count')} of ${say('answered')} people, with nobody reporting to them`,
  'reason.opinion-leader': (say) =>
    `named by ${say('count')} of ${say('answered')} people in the ${say('layer')} network`,
  'reason.opinion-leader-without-rank': (say) =>
    `named by ${say('count')} of ${say('answered')} people in the ${say('layer')} network, with nobody reporting to them`,
  'reason.expert-without-trust': (say) =>
    `asked by ${counted(say, 'strong', 'person', 'people')}, trusted by ${say('weak')}`,
  'reason.trusted-not-asked': (say) =>
    `trusted by ${counted(say, 'strong', 'person', 'people')}, asked by ${say('weak')}`,
  'reason.gatekeeper': (say) =>
    `news from ${counted(say, 'dependents', 'person', 'people')} reaches the top only this way`,
  'reason.liaison': (say) =>
    `confirmed ties to ${say('confirmedFirst')} and ${say('confirmedSecond')} people of ${say('groups')}, trusted by ${say('trustFirst')} and ${say('trustSecond')}`,
  'reason.liaison-without-trust': (say) =>
    `confirmed ties to ${say('confirmedFirst')} and ${say('confirmedSecond')} people of ${say('groups')}`,
  'reason.champion': (say) =>
    `named by ${counted(say, 'count', 'person', 'people')}; ${say('alone')} of the set’s reach would be lost without them`,
  'reason.single-point-cut-off': (say) =>
    `without them ${counted(say, 'cutOff', 'person is', 'people are')} cut off`,
  'reason.single-point-both': (say) =>
    `without them ${counted(say, 'cutOff', 'person is', 'people are')} cut off; ${counted(say, 'onlySource', 'person names', 'people name')} nobody else`,
  'reason.single-point-only-source': (say) =>
    `${counted(say, 'onlySource', 'person names', 'people name')} nobody else`,
  'reason.bottleneck': (say) =>
    `asked by ${say('count')} people, the next most asked by ${say('next')}; ${counted(say, 'only', 'person asks', 'people ask')} nobody else`,
} satisfies Record<string, Sentence>;

const actions = {
  'action.work-through': (say) =>
    `Talk to ${say('people')} first, and let messages between the two sides go through them while tempers are high.`,
  'action.mixed-team': (say) =>
    `Give ${say('groups')} one task that neither can do alone, with members of both in one team.`,
  'action.interview-first': (say) =>
    `Ask in both ${say('groups')} what the clashes are about – task, process or persons – before anything is decided.`,
  'action.second-tie': (say) => `Build a second contact beside ${say('people')}.`,
  'action.open-groups': (say) =>
    `Arrange regular meetings of ${say('groups')} with others: joint training, visits, rotating seats.`,
  'action.expert': (say) =>
    `Make ${say('people')} part of decisions that need know-how, and of spreading them.`,
  'action.news-hub': (say) =>
    `Tell ${say('people')} early and correctly; others hear it from them.`,
  'action.opinion-leader': (say) =>
    `Listen to ${say('people')} before announcing; ask what colleagues will think.`,
  'action.pair-expert-without-trust': (say) =>
    `When ${say('person')} leads, let ${say('partner')}, whom colleagues trust, lead as well.`,
  'action.pair-trusted-not-asked': (say) =>
    `When ${say('person')} leads, put the know-how of ${say('partner')} beside them.`,
  'action.second-way': (say) =>
    `Open a second way upwards beside ${say('people')}: a regular meeting, a deputy, a direct report.`,
  'action.name-liaison': (say) =>
    `Ask ${say('person')} to link ${say('groups')}, with time for it and a named deputy.`,
  'action.win-first': (say) =>
    `Speak with ${say('people')} before the announcement; let each bring their own circle along.`,
  'action.second-contact': (say) =>
    `Let a second person learn the know-how of ${say('people')}: shadowing, joint cases, notes.`,
  'action.share-load': (say) =>
    `Relieve ${say('people')}: name others who can answer, and make their knowledge easy to find.`,
  'action.exchange': (say) =>
    `Let people of ${say('groups')} work elsewhere for a while, and the reverse.`,
  'action.pair-up': (say) => `Pair people of ${say('groups')} whose work depends on each other.`,
} satisfies Record<string, Sentence>;

const caveats = {
  'caveat.clash-not-fault': () =>
    'A clash is reported by one side. It says where tension is, not who is right.',
  'caveat.closed-not-conflict': () =>
    'Keeping to one’s own group is not yet conflict; it makes conflict easier to start and harder to end.',
  'caveat.small-groups': () =>
    'Small groups are found by where ties are dense; people at their edges could be counted otherwise.',
  'caveat.not-performance': () =>
    'These are answers at one time, not a judgement of performance: not for pay, dismissal or appraisal.',
  'caveat.channel-not-fault': () =>
    'Being the only way is a fact of the network, not a fault of the person.',
  'caveat.ask-first': () => 'A proposal: the person has to want it and have the time.',
  'caveat.confirm-in-interviews': () =>
    'A possible risk in this survey’s network; confirm in conversation what would really be lost.',
  'caveat.load-not-measured': () => 'The survey counts who is asked, not how long it takes.',
  'caveat.gap-may-be-fine': () => 'Groups that do not depend on each other need not talk.',
  'caveat.response-unknown': () =>
    'Nothing says who was asked and did not answer; the response rate is unknown.',
  'caveat.response-low': (say) =>
    `Only ${say('rate')} answered about ${say('layer')}; below 80% the picture is indicative.`,
  'caveat.group-silent': (say) =>
    `Fewer than 70% answered in ${say('groups')}; nothing is said of how closed they are.`,
  'caveat.nobody-named': (say) => `With ${say('rate')} answered, nobody is named.`,
  'caveat.uncertain-name': () =>
    'Who it is changes with the missing answers: names that fall away in more than half of the completed data are not told.',
  'caveat.too-few-answers-to-name': (say) =>
    `With ${say('rate')} answered, only names that hold in at least 80% of the completed data are told.`,
} satisfies Record<string, Sentence>;

/** Every statement, reason, action and caveat a diagnosis can make, by code. */
export const findings = { sentences: { ...statements, ...reasons, ...actions, ...caveats } };
