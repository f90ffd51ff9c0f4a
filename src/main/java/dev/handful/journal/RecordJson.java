package dev.handful.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.handful.catalogue.AttributeValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The JSON in which records are kept, complete: unlike the wire it keeps what a shopper never sees,
 * such as what an option of a question stands for. Unknown fields are ignored, so that an older
 * server can read what a newer one wrote.
 */
public final class RecordJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addMixIn(AttributeValue.class, AttributeValueForm.class)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private RecordJson() {}

  /** The record as JSON. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record in a JSON text; raises {@link UncheckedIOException} when it is none. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record as deflated JSON in base64; fast rather than small, it is written in every turn. */
  public static String compress(Object value) {
    var bytes = new ByteArrayOutputStream(16 * 1024);
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var out = new DeflaterOutputStream(bytes, deflater)) {
      MAPPER.writeValue(out, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** The inverse of {@link #compress}. */
  public static <T> T decompress(String text, Class<T> type) {
    var bytes = Base64.getDecoder().decode(text);
    try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return MAPPER.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The catalogue's values say in JSON which form they have; the record itself need not know. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = AttributeValue.Keywords.class, name = "keywords"),
    @JsonSubTypes.Type(value = AttributeValue.Quantity.class, name = "quantity"),
    @JsonSubTypes.Type(value = AttributeValue.Price.class, name = "price"),
    @JsonSubTypes.Type(value = AttributeValue.Flag.class, name = "flag"),
    @JsonSubTypes.Type(value = AttributeValue.Prose.class, name = "prose"),
    @JsonSubTypes.Type(value = AttributeValue.Day.class, name = "day")
  })
  private interface AttributeValueForm {}
}
