package dev.handful.prompt;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every message of the wording file that code says, with the placeholders its text may use. A file
 * that lacks one, has another, or uses a placeholder that is not given is refused at load.
 */
public enum Say {
  STATUS_UNDERSTAND("status.understand", "count"),
  STATUS_RETRIEVE("status.retrieve", "count"),
  STATUS_ADVISE("status.advise", "count"),
  STATUS_SEARCHING("status.searching", "query"),

  ERROR_BAD_FRAME("error.bad_frame"),
  ERROR_UNKNOWN_TYPE("error.unknown_type"),
  ERROR_BAD_UTF8("error.bad_utf8"),
  ERROR_EMPTY("error.empty"),
  ERROR_TOO_LONG("error.too_long"),
  ERROR_UNKNOWN_ITEM("error.unknown_item"),
  ERROR_UNKNOWN_QUESTION("error.unknown_question"),
  ERROR_UNKNOWN_CATALOGUE("error.unknown_catalogue"),
  ERROR_UNAUTHORISED("error.unauthorised"),
  ERROR_NOT_FOUND("error.not_found"),
  ERROR_CONFLICT("error.conflict"),
  ERROR_BUSY("error.busy"),
  ERROR_TIMEOUT("error.timeout"),
  ERROR_UNAVAILABLE("error.unavailable"),
  ERROR_INTERNAL("error.internal"),

  LIST_BEST("list.best", "count", "total", "what"),
  LIST_ALL("list.all", "count", "what"),
  LIST_PICKS("list.picks", "count", "needs"),
  LIST_PICKS_OF("list.picksOf", "count", "total", "needs"),
  LIST_ONE_OF("list.oneOf", "kind"),
  LIST_GUESSES("list.guesses", "count"),
  LIST_NEED("list.need", "count", "need"),
  LIST_MORE("list.more", "count"),
  LIST_CLOSEST("list.closest", "count"),
  LIST_NAMED("list.named", "count"),
  LIST_EXTREME("list.extreme", "count", "superlative"),
  LIST_ALL_ARE("list.allAre", "count", "what"),
  LIST_SOME_ARE("list.someAre", "n", "count", "what"),
  LIST_WISH("list.wish", "quote", "what", "n", "count"),
  LIST_BUT_NO("list.butNo", "kinds"),
  LIST_NONE("list.none"),
  LIST_THINGS("list.things", "count"),

  NO_MATCH("notice.noMatch", "what"),
  NO_MATCH_OF("notice.noMatchOf", "needs"),
  NO_MATCH_AT_ALL("notice.noMatchAtAll"),
  RELAXATIONS("notice.relaxations", "choices"),
  RELAXATION("notice.relaxation", "label", "count"),
  ABSENT("notice.absent", "words"),
  NEAREST("notice.nearest", "kinds"),
  NOT_FILTERABLE("notice.notFilterable", "words"),
  NOT_EXCLUDABLE("notice.notExcludable", "words"),
  NOT_UNDERSTOOD("notice.notUnderstood"),
  PRICE_FLOOR("notice.priceFloor", "price", "title"),
  NEAR_MISS("notice.nearMiss", "what", "count", "title"),
  CURRENCY_UNKNOWN("notice.currencyUnknown", "named"),
  CURRENCY_OTHER("notice.currencyOther", "named", "currency"),
  ADDED("notice.added", "n"),
  KEPT("notice.kept", "n"),
  CHANGED("notice.changed", "added", "kept"),
  CHANGED_BECAUSE("notice.changedBecause", "added", "kept", "what"),
  ALL_NEW("notice.allNew"),
  CHANGED_LITTLE("notice.changedLittle", "count", "n", "what"),
  CHANGED_NOTHING("notice.changedNothing", "count", "what"),
  WITHDRAWN("notice.withdrawn", "what"),
  RULED_OUT("notice.ruledOut", "titles", "more", "count", "what"),
  DROPPED("notice.dropped", "titles", "more", "count"),
  NO_MORE("notice.noMore"),
  RESTARTED("notice.restarted"),
  CATALOGUE_CHANGED("notice.catalogueChanged", "gone"),

  REASON_TYPE("reason.type", "value"),
  REASON_WORDS("reason.words", "has", "value", "label", "asked"),
  REASON_NARROWER("reason.narrower", "has", "value", "label", "asked"),
  REASON_AVOIDED("reason.avoided", "has", "value", "label", "avoided"),
  REASON_AT_MOST("reason.atMost", "has", "limit"),
  REASON_AT_LEAST("reason.atLeast", "has", "limit", "asked"),
  REASON_BETWEEN("reason.between", "has", "low", "high"),
  REASON_WISHED("reason.wished", "has", "quote"),
  REASON_SET("reason.set", "has", "asked"),
  REASON_OUTSIDE("reason.outside", "has", "asked"),
  REASON_ABOUT("reason.about", "has", "target"),
  REASON_EXACT("reason.exact", "has"),
  REASON_FLAG("reason.flag", "what"),
  REASON_ROOM("reason.room", "has", "value", "difference", "limit"),
  REASON_BEST("reason.best", "superlative", "has", "count"),
  REASON_MOST("reason.most", "has", "comparative", "kind"),
  REASON_ONLY("reason.only", "what", "count"),
  REASON_DIFFERENT("reason.different", "value", "label", "others"),
  REASON_HAS("reason.has", "has"),
  REASON_ALIKE("reason.alike", "title", "has"),
  REASON_ALIKE_FACT("reason.alikeFact", "title", "has", "label"),
  REASON_RATED("reason.rated", "value", "count"),
  REASON_RATED_ALONE("reason.ratedAlone", "value"),
  REASON_POPULAR("reason.popular", "count"),
  REASON_VERSATILE("reason.versatile", "label", "values"),
  REASON_DESCRIBED("reason.described", "quote"),
  REASON_FACT("reason.fact", "has", "label"),

  TRADEOFF_OUT("tradeoff.out"),
  TRADEOFF_PREORDER("tradeoff.preorder"),
  TRADEOFF_LACKS("tradeoff.lacks", "has", "asked"),
  TRADEOFF_UNSAID("tradeoff.unsaid", "label"),
  TRADEOFF_NOT("tradeoff.not", "what"),
  TRADEOFF_OFF_TARGET("tradeoff.offTarget", "difference", "comparative", "target"),
  TRADEOFF_DEAREST("tradeoff.dearest", "price", "cheapest"),
  TRADEOFF_WORSE("tradeoff.worse", "comparative", "superlative", "has"),
  TRADEOFF_UNRATED("tradeoff.unrated"),
  TRADEOFF_FEW_RATINGS("tradeoff.fewRatings", "count"),
  TRADEOFF_LOW_RATING("tradeoff.lowRating", "value"),

  VALUE_YES("value.yes"),
  VALUE_NO("value.no"),
  QUOTED("value.quoted", "what"),
  VARIANT_OTHER("variant.other"),

  SUBJECT_RANK("subject.rank", "rank"),
  SUBJECT_VERSION("subject.version", "title", "version"),
  ANSWER_FLAG("answer.flag", "yes", "subject", "what"),
  ANSWER_DESCRIBED("answer.described", "subject", "quote"),
  ANSWER_UNSAID("answer.unsaid", "subject", "label"),
  ANSWER_UNSAID_QUESTION("answer.unsaidQuestion", "subject"),
  ANSWER_KNOWN("answer.known", "facts"),
  ANSWER_GONE("answer.gone"),
  ANSWER_VERSIONS("answer.versions", "subject", "values"),
  ANSWER_VERSION("answer.version", "has", "versions"),
  ANSWER_VERSION_OUT("answer.versionOut", "version"),
  ANSWER_EACH("answer.each", "label", "values"),
  ANSWER_ONE("answer.one", "subject", "has"),
  ANSWER_NONE_SAY("answer.noneSay", "label"),
  ANSWER_EXTREME("answer.extreme", "superlative", "title", "has"),
  ANSWER_EXTREME_OVERALL("answer.extremeOverall", "superlative", "title", "has"),
  ANSWER_EXTREME_PLAIN("answer.extremePlain", "most", "label", "title", "has"),
  ANSWER_EXTREME_SHOWN("answer.extremeShown", "superlative", "title", "has", "count"),
  ANSWER_EXTREME_ON_REQUEST("answer.extremeOnRequest", "title", "has", "what"),
  ANSWER_EXTREME_BEYOND("answer.extremeBeyond", "superlative", "title", "has"),
  ANSWER_EXTREME_SAME("answer.extremeSame", "comparative"),
  ANSWER_EXTREME_UNSAID("answer.extremeUnsaid", "label"),
  ANSWER_POLICY("answer.policy", "title", "passage"),
  ANSWER_POLICY_UNSAID("answer.policyUnsaid"),
  CONTACT("contact", "contact"),

  INTRODUCE("introduce.name", "name", "shop"),
  INTRODUCE_HOW("introduce.how"),
  PRIVACY("introduce.privacy", "url"),
  COMPARE("compare.intro", "count"),
  COMPARE_FEW("compare.few"),
  COMPARE_ONE("compare.one", "title", "facts"),
  COMPARE_ONLY("compare.only", "what", "titles"),
  COMPARE_ALL("compare.all", "what", "count"),
  COMPARE_NONE("compare.none", "what"),
  COMPARE_FOR("compare.for", "label", "title", "has", "others", "count"),
  COMPARE_WINS("compare.wins", "title", "points", "count"),
  COMPARE_POINT("compare.point", "label", "has", "others"),
  COMPARE_TIED("compare.tied", "labels", "count"),
  COMPARE_SAME("compare.same"),
  EXPLAIN("explain.item", "subject", "reasons"),
  EXPLAIN_NOTHING("explain.nothing", "subject"),
  CONFIRM("confirm.choice", "title"),
  CONFIRM_PRICE("confirm.price", "title", "price"),

  HAND_OFF_PERSON("handOff.person"),
  HAND_OFF_ORDER("handOff.order"),
  HAND_OFF_COMPLAINT("handOff.complaint"),
  HAND_OFF_UNKNOWN("handOff.unknown", "kind"),

  DECLINE_SELF_HARM("decline.selfHarm"),
  DECLINE_UNSAFE("decline.unsafe"),
  DECLINE_OFF_TOPIC("decline.offTopic"),
  DECLINE_INSTRUCTIONS("decline.instructions"),
  DECLINE_PERSONAL("decline.personal"),
  DECLINE_OFF_TOPIC_BESIDES("decline.besides.offTopic"),
  DECLINE_INSTRUCTIONS_BESIDES("decline.besides.instructions"),
  DECLINE_PERSONAL_BESIDES("decline.besides.personal"),

  FAREWELL("farewell"),
  CLARIFY("clarify"),

  QUESTION_WORDS("question.words", "label"),
  QUESTION_NUMBER("question.number", "label"),
  QUESTION_ADJECTIVE("question.adjective", "label", "adjective"),
  QUESTION_FLAG("question.flag", "label"),
  QUESTION_THING("question.thing"),
  QUESTION_KIND("question.kind", "kind"),

  FOLLOW_UP_COMPARATIVE("followUp.comparative", "comparative"),
  FOLLOW_UP_COMPARE("followUp.compare"),
  FOLLOW_UP_MORE("followUp.more"),
  FOLLOW_UP_LIKE("followUp.like"),
  FOLLOW_UP_WHY("followUp.why"),
  FOLLOW_UP_NEAREST("followUp.nearest", "kind"),

  PREFERENCE_NICE("preference.nice", "what"),
  RELAXATION_LABEL("relaxation.label", "what");

  private static final Map<String, Say> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Say::key, Function.identity()));

  private final String key;
  private final Set<String> arguments;

  Say(String key, String... arguments) {
    this.key = key;
    this.arguments = Set.copyOf(List.of(arguments));
  }

  /** Dotted key under {@code messages:} in the wording file. */
  public String key() {
    return key;
  }

  /** Placeholders its text may use. */
  public Set<String> arguments() {
    return arguments;
  }

  static Map<String, Say> byKey() {
    return BY_KEY;
  }
}
