package dev.handful.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handful.catalogue.LoadReport;
import org.jspecify.annotations.Nullable;

/**
 * What an import found in a file, against what is live.
 *
 * @param generation of the file's items
 * @param before the live generation; null when there is none
 * @param added items that are not live
 * @param changed items that are live with something else said of them
 * @param removed live items that the file lacks
 * @param embedded texts that had to be embedded; the others were known from earlier
 * @param badLines the file with every line that was left out; null when none was
 * @param load what was read: formats, types, missing parts, outliers, first bad lines
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
    String generation,
    @Nullable String before,
    int added,
    int changed,
    int removed,
    int embedded,
    @Nullable String badLines,
    LoadReport load) {

  ImportReport embedding(int texts) {
    return new ImportReport(generation, before, added, changed, removed, texts, badLines, load);
  }
}
