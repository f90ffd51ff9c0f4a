package dev.handful.evaluation.shop;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What the item file says of one attribute. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Fact.Words.class, name = "words"),
  @JsonSubTypes.Type(value = Fact.Amount.class, name = "amount"),
  @JsonSubTypes.Type(value = Fact.Flag.class, name = "flag")
})
public sealed interface Fact {

  /** One or more values in the file's spelling. */
  record Words(List<String> values) implements Fact {
    public Words {
      values = List.copyOf(values);
    }
  }

  /** A number in the attribute's unit; money in whole units of the currency. */
  record Amount(double value) implements Fact {}

  /** Yes or no. */
  record Flag(boolean yes) implements Fact {}
}
