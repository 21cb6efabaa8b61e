/** How the core is compiled for the page: what a browser should not have to download. */
@NullMarked
package mml.hub.teavm;

import org.jspecify.annotations.NullMarked;
