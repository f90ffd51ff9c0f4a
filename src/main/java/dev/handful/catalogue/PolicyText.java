package dev.handful.catalogue;

/** A passage of the shop's policies: one section of a file in {@code policies/}, as plain text. */
public record PolicyText(String title, String text) {

  public PolicyText {
    if (title.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("a policy passage needs a title and a text");
    }
  }
}
