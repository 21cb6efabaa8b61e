/**
 * The figures and examples of the book as small programs, one package a chapter. Each has a {@code main} that takes a
 * folder, draws into it and prints one line worth reading.
 */
@NullMarked
package mml.demo;

import org.jspecify.annotations.NullMarked;
