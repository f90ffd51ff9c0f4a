package dev.handful.catalogue;

/** Which end of a number most people prefer, all else equal. */
public enum Better {
  HIGHER,
  LOWER,
  NEITHER
}
