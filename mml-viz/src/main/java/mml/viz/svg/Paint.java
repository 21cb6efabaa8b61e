package mml.viz.svg;

/** What a mark is painted with: a {@link Role} that each theme fills in its own way, or one fixed {@link Rgb}. */
public sealed interface Paint permits Role, Rgb {}
