/** The built pages in a real browser. */
@NullMarked
package mml.hub.browser;

import org.jspecify.annotations.NullMarked;
