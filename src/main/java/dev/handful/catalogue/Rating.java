package dev.handful.catalogue;

/** The mean rating of an item ({@code value}, out of 5) and how many people gave one. */
public record Rating(double value, int count) {

  public Rating {
    if (value < 0 || count < 0) {
      throw new IllegalArgumentException("a rating and its count must not be negative");
    }
  }
}
