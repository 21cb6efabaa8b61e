package mml.viz.scene;

import mml.viz.svg.Svg;

/**
 * One picture of a scene and its words. They are everybody's words: files, manifest, page and screen reader say the same
 * as the picture, whose title is {@code Step 3 of 8: caption} and whose description is the frame read out.
 *
 * @param picture what is seen
 * @param caption one line, also if the picture itself has no room for it
 * @param formula the same as one line of TeX; may be empty
 * @param step which step of the trace it shows, from 0; several frames may show one step
 */
public record Frame(Svg picture, String caption, String formula, int step) {}
