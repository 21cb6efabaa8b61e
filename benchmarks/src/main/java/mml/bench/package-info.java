/** Questions about speed, one JMH class each: {@code ./mml bench [NAME] [--quick]}. */
@NullMarked
package mml.bench;

import org.jspecify.annotations.NullMarked;
