package dev.handful.ranking;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What was said before somebody recommended something, and what that was.
 *
 * @param dialogue whose turns belong together
 * @param context utterances of both, oldest first, alternating; the last is of the one who is
 *     recommended to
 * @param entity things named in the context, as the data set annotates them; never given to the
 *     engine, only decides which labels are novel
 * @param rec titles recommended next
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordedTurn(
    @JsonProperty("dialog_id") String dialogue,
    List<String> context,
    List<String> entity,
    List<String> rec) {
  RecordedTurn {
    context = List.copyOf(context);
    entity = List.copyOf(entity);
    rec = List.copyOf(rec);
  }

  /** Whether the title was not named earlier. */
  boolean novel(String title) {
    return !entity.contains(title);
  }
}
