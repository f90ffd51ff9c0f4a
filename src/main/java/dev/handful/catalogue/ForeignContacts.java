package dev.handful.catalogue;

import dev.handful.guard.Guard;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that send a shopper elsewhere: a link to a host that is none of the catalogue's, an
 * e-mail address, a number to call. In an item they are the feed's, not the shop's, so they are
 * left out; in the shop's own policies only links to other hosts are.
 *
 * @param hosts of the items' own pages and pictures
 */
record ForeignContacts(Set<String> hosts) {

  private static final Guard GUARD = Guard.english();
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\R+");

  // Possessive, and begun only where a word begins: a feed may hold thousands of letters in a row.
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)\\b(?:[a-z]{2,10}://|www\\.)[^\\s“”\"'<>)]+"
              + "|(?<![a-z0-9-])(?:[a-z0-9-]++\\.)+(?:com|net|org|info|biz|shop|store|example|io|co|me|app)\\b(?:/\\S*)?");
  private static final Pattern MAIL =
      Pattern.compile("(?<![\\w.+-])[\\w.+-]++@[\\w-]++\\.[\\w.-]+");
  private static final Pattern CALL =
      Pattern.compile(
          "(?i)\\+\\d[\\d ()/-]{7,}|\\b(?:call|phone|tel|text|whats-?app|sms|dial)\\b[^.!?\\n]{0,20}\\d[\\d ()/-]{5,}");

  /** The hosts of a catalogue's pages and pictures. */
  static ForeignContacts of(Collection<Item> items) {
    var hosts = new HashSet<String>();
    for (var item : items) {
      add(hosts, item.url());
      add(hosts, item.image());
    }
    return new ForeignContacts(Set.copyOf(hosts));
  }

  /** A text of an item without such sentences; the same text when there are none. */
  String withoutAny(String text) {
    return without(text, true);
  }

  /** A text of the shop without sentences that link to other hosts. */
  String withoutLinks(String text) {
    return without(text, false);
  }

  private String without(String text, boolean contacts) {
    if (!suspect(text, contacts)) {
      return text;
    }
    return SENTENCE
        .splitAsStream(text)
        .filter(sentence -> !suspect(sentence, contacts))
        .collect(Collectors.joining(" "))
        .strip();
  }

  private boolean suspect(String text, boolean contacts) {
    return foreignLink(text)
        || contacts && (MAIL.matcher(text).find() || CALL.matcher(text).find());
  }

  private boolean foreignLink(String text) {
    var links = LINK.matcher(MAIL.matcher(text).replaceAll(" "));
    while (links.find()) {
      var host = host(links.group());
      if (host == null || hosts.stream().noneMatch(own -> own.equals(host))) {
        return true;
      }
    }
    return false;
  }

  private static void add(Set<String> hosts, @Nullable String url) {
    var host = url == null ? null : host(url);
    if (host != null) {
      hosts.add(host);
    }
  }

  private static @Nullable String host(String link) {
    var address = link.contains("://") ? link : "https://" + link;
    try {
      var host = URI.create(address.replaceAll("[.,;:!?)]+$", "")).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The passages without them and without orders (S04); one of which nothing is left is left out.
   */
  List<PolicyText> without(List<PolicyText> passages) {
    var kept = new ArrayList<PolicyText>();
    for (var passage : passages) {
      var text = withoutLinks(GUARD.withoutOrders(passage.text()));
      if (!text.isBlank()) {
        kept.add(new PolicyText(passage.title(), text));
      }
    }
    return kept;
  }
}
