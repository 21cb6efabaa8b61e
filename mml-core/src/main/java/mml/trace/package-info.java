/**
 * How an algorithm is watched: it hands {@link mml.trace.Step steps} to a {@link mml.trace.Tracer}; a
 * {@link mml.trace.Recorder} keeps them as a {@link mml.trace.Trace}, from which scenes are drawn and JSON, LaTeX
 * and CSV are written.
 *
 * <p>The contract: watching changes no result, a step is an immutable value that says what happened and holds all
 * that a picture of it needs, and the same run gives the same trace.
 */
@NullMarked
package mml.trace;

import org.jspecify.annotations.NullMarked;
