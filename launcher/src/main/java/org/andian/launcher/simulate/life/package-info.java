/**
 * Invents what the example's people have done in the two months before it begins: who found which
 * hazards, ordered, mended and reviewed them, and what else their offices wrote down. The same
 * seed, population and moment give the same life; it is told as data beside the population's.
 */
package org.andian.launcher.simulate.life;
