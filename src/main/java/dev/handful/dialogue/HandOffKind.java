package dev.handful.dialogue;

/** Why a person is needed. */
public enum HandOffKind {
  PERSON,
  ORDER,
  COMPLAINT
}
