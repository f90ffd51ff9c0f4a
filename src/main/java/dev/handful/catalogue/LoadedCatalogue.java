package dev.handful.catalogue;

/** A catalogue and the report of how it was loaded. */
public record LoadedCatalogue(Catalogue catalogue, LoadReport report) {}
