/**
 * What a presentation can be played with: widgets, derivations whose lines are checked, exercises that are marked.
 *
 * <p>A widget declares its controls once, as {@link mml.hub.widget.Param} and {@link mml.hub.widget.Input} in
 * {@link mml.hub.widget.Group}s, and gives a {@link mml.hub.widget.Showing} for a state; {@link mml.hub.widget.TraceWidget} makes
 * of both what a page asks for.
 *
 * <p>Everything is a pure function of an immutable {@link mml.hub.widget.State}, so the page's link, undo, the tests on
 * the JVM and the browser are all the same thing. This package is compiled to WebAssembly and draws with
 * {@code mml.viz.svg} only; one JavaScript shell, the same for all widgets, shows what a
 * {@link mml.hub.widget.View} says.
 */
@NullMarked
package mml.hub.widget;

import org.jspecify.annotations.NullMarked;
