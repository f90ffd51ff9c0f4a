package dev.handful.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogues this server serves; each lookup gives the live generation. */
public interface Catalogues {

  /** Names, the default first. */
  List<String> names();

  /** The live generation, or null when no catalogue has that name. */
  @Nullable Catalogue live(String name);
}
