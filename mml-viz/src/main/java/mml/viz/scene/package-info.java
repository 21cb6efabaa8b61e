/**
 * Scenes: a trace drawn as frames, one per step.
 *
 * <p>A scene is built from the whole trace, so that nothing jumps between frames; each frame is a pure function of its
 * number. A scene never computes mathematics, and a step never mentions drawing. All of this runs in the browser, too.
 */
@NullMarked
package mml.viz.scene;

import org.jspecify.annotations.NullMarked;
