package dev.handful.admin;

/**
 * Roles, as handlers name them in {@code @RolesAllowed}. Later ones (support, product) join here.
 */
public final class Access {

  /** May change catalogues, prices and stock, and read what came back. */
  public static final String ADMIN = "admin";

  /** Is on this machine and may read the data folder: may name files here besides. */
  public static final String OWNER = "owner";

  private Access() {}
}
