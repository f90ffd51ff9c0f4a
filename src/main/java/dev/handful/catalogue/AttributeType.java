package dev.handful.catalogue;

/** What values an attribute has. */
public enum AttributeType {
  KEYWORD,
  NUMBER,
  MONEY,
  BOOLEAN,
  TEXT,
  DATE
}
