/** Models and data to be watched: graphs of variables and what separates them. */
@NullMarked
package mml.viz.scene.model;

import org.jspecify.annotations.NullMarked;
