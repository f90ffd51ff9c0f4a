package dev.handful.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** Short content hashes: 12 hexadecimal digits of SHA-256. */
final class Hash {

  private Hash() {}

  static String of(String text) {
    return digits(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same for the same schema, items and policies, in any process. */
  static Generation generation(
      CatalogueSchema schema, Collection<Item> items, List<PolicyText> policies) {
    var digest = sha256();
    add(digest, schema.toString());
    for (var item : items) {
      add(digest, item.id() + item.title() + '\0' + item.description() + '\0' + item.category());
      add(digest, item.url() + "\0" + item.image() + '\0' + item.price() + item.availability());
      add(digest, item.rating() + "\0" + item.group() + '\0' + item.updated());
      // Map.copyOf iterates in another order in every process.
      add(digest, new TreeMap<>(item.attributes()).toString());
    }
    policies.forEach(policy -> add(digest, policy.toString()));
    return new Generation(schema.name() + "-" + digits(digest.digest()));
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  static String digits(byte[] hash) {
    return HexFormat.of().formatHex(hash, 0, 6);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
