/**
 * Iterations, of whatever kind: {@link mml.iteration.Iteration#run one loop}, one {@link mml.iteration.Stopping rule to
 * stop by}, one list of {@link mml.iteration.Outcome ways to end}. What a method adds is its {@link mml.iteration.State
 * state} and how the next one comes from it.
 */
@NullMarked
package mml.iteration;

import org.jspecify.annotations.NullMarked;
